package io.clientele.api.segment.template;

import io.clientele.api.access.Caller;
import io.clientele.api.firm.Language;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.definition.Faulty;
import io.clientele.api.segment.membership.hand.Founding;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes segments from templates, as though somebody had written their rules. */
@Component
class FromTemplate {

    /**
     * What a caller asks for.
     *
     * @param name null for the template's own in the language
     * @param forming null for the template's own; another one takes its schedule away
     */
    record Order(
            Template template,
            @Nullable String name,
            List<GivenParameters.Given> parameters,
            Language language,
            @Nullable Forming forming) {}

    private final Founding founding;

    FromTemplate(Founding founding) {
        this.founding = founding;
    }

    /** @throws Faulty with all that is wrong */
    Segment found(Order order, Caller caller) {
        var parameters = GivenParameters.of(order.template(), order.parameters());
        try {
            return founding.found(fields(order, parameters.text()), caller);
        } catch (Faulty faulty) {
            throw new Faulty(faulty.errors().stream().map(parameters::located).toList());
        }
    }

    private static Map<String, Object> fields(Order order, String rule) {
        var template = order.template();
        var forming = Objects.requireNonNullElse(order.forming(), template.forming());
        var fields = new HashMap<String, Object>();
        fields.put(
                "name",
                Objects.requireNonNullElseGet(
                        order.name(), () -> template.title().in(order.language())));
        fields.put("description", template.description().in(order.language()));
        fields.put("forming", forming.name());
        fields.put("text", rule);
        if (template.cron() != null && forming == Forming.PERIODIC) {
            fields.put("schedule", Map.of("cron", template.cron()));
        }
        return fields;
    }
}
