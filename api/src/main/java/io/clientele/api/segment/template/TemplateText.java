package io.clientele.api.segment.template;

import io.clientele.api.segment.rule.syntax.Literal;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts literals where a template's text has placeholders; a value never becomes anything but one literal of the rule. */
final class TemplateText {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");

    private TemplateText() {}

    /** @param literals one for each of the template's parameters, by name */
    static String filled(Template template, Map<String, Literal> literals) {
        return PLACEHOLDER
                .matcher(template.text())
                .replaceAll(match ->
                        Matcher.quoteReplacement(written(Objects.requireNonNull(literals.get(match.group(1))))));
    }

    /** The template as it is shown: with its defaults, and examples where there are none. */
    static String shown(Template template) {
        return filled(
                template,
                template.parameters().stream()
                        .collect(Collectors.toMap(
                                TemplateParameter::name,
                                parameter -> parameter.kind().literal(parameter.example()))));
    }

    /** As the printer of rules writes it. */
    private static String written(Literal literal) {
        return switch (literal.kind()) {
            case TEXT -> "'" + literal.text().replace("\\", "\\\\").replace("'", "''") + "'";
            case NUMBER, DATE, WORD, RANGE, GIVEN -> literal.text();
        };
    }
}
