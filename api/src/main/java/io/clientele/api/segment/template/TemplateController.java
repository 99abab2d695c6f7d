package io.clientele.api.segment.template;

import io.clientele.api.access.Callers;
import io.clientele.api.access.once.Idempotency;
import io.clientele.api.firm.Language;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.membership.hand.SegmentPayload;
import io.clientele.api.segment.rule.Rule;
import io.clientele.api.segment.rule.declaration.speech.SegmentNames;
import io.clientele.api.segment.rule.text.RuleSentence;
import io.clientele.api.segment.rule.text.RuleStore;
import io.clientele.api.segment.rule.text.RuleText;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Shows the templates and makes segments from them. */
@Controller
class TemplateController {

    /** A template in a language. */
    record SegmentTemplate(
            Template key,
            String name,
            String description,
            Forming forming,
            @Nullable String cron,
            String text,
            String sentence,
            List<SegmentTemplateParameter> parameters) {}

    record SegmentTemplateParameter(
            String name,
            String label,
            ParameterKind kind,
            boolean required,
            @Nullable String defaultValue,
            String example) {}

    record FromTemplateInput(
            Template template,
            @Nullable String name,
            @Nullable List<GivenParameters.Given> parameters,
            @Nullable Language locale,
            @Nullable Forming forming,
            @Nullable String idempotencyKey) {}

    private final FromTemplate fromTemplate;
    private final Segments segments;
    private final Idempotency idempotency;
    private final Callers callers;

    TemplateController(FromTemplate fromTemplate, Segments segments, Idempotency idempotency, Callers callers) {
        this.fromTemplate = fromTemplate;
        this.segments = segments;
        this.idempotency = idempotency;
        this.callers = callers;
    }

    @QueryMapping
    List<SegmentTemplate> segmentTemplates(@Argument(name = "locale") @Nullable Language language, Locale accepted) {
        var told = language == null ? Language.of(accepted) : language;
        return Arrays.stream(Template.values())
                .map(template -> shown(template, told))
                .toList();
    }

    @MutationMapping
    SegmentPayload segmentCreateFromTemplate(@Argument FromTemplateInput input, Locale accepted) {
        return SegmentPayload.of(() -> {
            var caller = callers.current();
            var made = idempotency.once(
                    "segmentCreateFromTemplate",
                    input.idempotencyKey(),
                    () -> fromTemplate.found(order(input, accepted), caller).number());
            return segments.findById(Math.toIntExact(made)).orElse(null);
        });
    }

    private static FromTemplate.Order order(FromTemplateInput input, Locale accepted) {
        return new FromTemplate.Order(
                input.template(),
                input.name(),
                Objects.requireNonNullElse(input.parameters(), List.of()),
                input.locale() == null ? Language.of(accepted) : input.locale(),
                input.forming());
    }

    private static SegmentTemplate shown(Template template, Language language) {
        Rule rule = RuleStore.read(TemplateText.shown(template));
        return new SegmentTemplate(
                template,
                template.title().in(language),
                template.description().in(language),
                template.forming(),
                template.cron(),
                RuleText.print(rule, language, SegmentNames.NUMBERS),
                RuleSentence.of(rule, language, SegmentNames.NUMBERS),
                template.parameters().stream()
                        .map(parameter -> shown(parameter, language))
                        .toList());
    }

    private static SegmentTemplateParameter shown(TemplateParameter parameter, Language language) {
        return new SegmentTemplateParameter(
                parameter.name(),
                parameter.label().in(language),
                parameter.kind(),
                parameter.required(),
                parameter.byDefault(),
                parameter.example());
    }
}
