package io.clientele.api.segment.template;

import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.UserError;
import io.clientele.api.segment.definition.Faulty;
import io.clientele.api.segment.rule.syntax.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The values that a caller gives for a template's parameters, read against the template. */
final class GivenParameters {

    private static final String FIELD = "parameters";

    /** A value as it is given. */
    record Given(String name, String value) {}

    private final Template template;
    private final List<Given> given;
    private final Map<String, Literal> literals = new HashMap<>();
    private final List<UserError> errors = new ArrayList<>();

    private GivenParameters(Template template, List<Given> given) {
        this.template = template;
        this.given = given;
    }

    /** @throws Faulty with all that is wrong: {@code UNKNOWN_PARAMETER}, {@code PARAMETER_TWICE}, {@code BAD_PARAMETER} and so on */
    static GivenParameters of(Template template, List<Given> given) {
        var parameters = new GivenParameters(template, given);
        parameters.readGiven();
        parameters.addDefaults();
        if (!parameters.errors.isEmpty()) {
            throw new Faulty(parameters.errors);
        }
        return parameters;
    }

    /** The template's rule with these values. */
    String text() {
        return TemplateText.filled(template, literals);
    }

    /** An error about the rule's text as one about the value it comes from. */
    UserError located(UserError error) {
        if (error.field() == null || !error.field().getFirst().equals("text")) {
            return error;
        }
        return template.parameters().stream()
                .filter(parameter -> parameter.kind().isRefusedAs(error.code()))
                .findFirst()
                .map(parameter -> new UserError(path(parameter), error.code(), error.message()))
                .orElseGet(() -> new UserError(List.of(FIELD), error.code(), error.message()));
    }

    private void readGiven() {
        for (var place = 0; place < given.size(); place++) {
            var one = given.get(place);
            var declared = declared(one.name());
            if (declared.isEmpty()) {
                add(place, "name", "UNKNOWN_PARAMETER", "The template has no parameter `%s`.".formatted(one.name()));
            } else if (literals.containsKey(one.name())) {
                add(place, "name", "PARAMETER_TWICE", "`%s` is given twice.".formatted(one.name()));
            } else {
                read(place, declared.get(), one.value());
            }
        }
    }

    private void read(int place, TemplateParameter parameter, String value) {
        try {
            literals.put(parameter.name(), parameter.kind().literal(value));
        } catch (Problem problem) {
            add(place, "value", problem.code(), String.valueOf(problem.getMessage()));
        }
    }

    private void addDefaults() {
        template.parameters().stream()
                .filter(parameter -> given.stream().noneMatch(one -> one.name().equals(parameter.name())))
                .forEach(parameter -> addDefault(parameter, parameter.byDefault()));
    }

    private void addDefault(TemplateParameter parameter, @Nullable String byDefault) {
        if (byDefault == null) {
            errors.add(new UserError(
                    List.of(FIELD), "PARAMETER_MISSING", "The template needs `%s`.".formatted(parameter.name())));
        } else {
            literals.put(parameter.name(), parameter.kind().literal(byDefault));
        }
    }

    private Optional<TemplateParameter> declared(String name) {
        return template.parameters().stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    private List<String> path(TemplateParameter parameter) {
        for (var place = 0; place < given.size(); place++) {
            if (given.get(place).name().equals(parameter.name())) {
                return List.of(FIELD, String.valueOf(place), "value");
            }
        }
        return List.of(FIELD);
    }

    private void add(int place, String part, String code, String message) {
        errors.add(new UserError(List.of(FIELD, String.valueOf(place), part), code, message));
    }
}
