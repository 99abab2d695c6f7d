package io.clientele.api.client.property;

import io.clientele.api.client.ClientSets;
import io.clientele.api.client.ClientSets.Source;
import io.clientele.api.client.Part;
import io.clientele.api.client.field.CanonicalValue;
import io.clientele.api.client.mark.Owner;
import io.clientele.api.client.match.ColumnMatch;
import io.clientele.api.client.match.TextMatch;
import io.clientele.api.firm.Operator;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Finds the clients, or the contact persons, whose property satisfies a condition. */
@Component
public class PropertyOwners {

    private final PropertyDefinitions definitions;
    private final ClientSets sets;

    PropertyOwners(PropertyDefinitions definitions, ClientSets sets) {
        this.definitions = definitions;
        this.sets = sets;
    }

    /**
     * Whoever satisfies the condition, which passed the check of {@link PropertyQuestions}.
     *
     * @param among only of these clients, or of the people at them; null is everyone
     */
    public Part having(Owner owner, PropertyMatch question, @Nullable RoaringBitmap among) {
        var definition =
                definitions.withCode(question.code()).orElseThrow(() -> PropertyQuestions.unknown(question.code()));
        var values = question.values();
        return switch (question.operator()) {
            case NE -> new Part(having(owner, definition, Operator.EQ, values, among), false);
            case NOT_IN -> new Part(having(owner, definition, Operator.IN, values, among), false);
            case IS_NULL ->
                new Part(
                        sets.of(source(owner, definition, "true", Map.of()), among),
                        !CanonicalValue.yesNo(values.getFirst()));
            case EQ, IN, GT, GTE, LT, LTE, BETWEEN, CONTAINS, STARTS_WITH ->
                new Part(having(owner, definition, question.operator(), values, among), true);
        };
    }

    private RoaringBitmap having(
            Owner owner,
            PropertyDefinition definition,
            Operator operator,
            List<String> values,
            @Nullable RoaringBitmap among) {
        return switch (definition.type()) {
            case NUMBER, YES_NO, DATE -> {
                var exact =
                        values.stream().map(value -> exact(definition, value)).toList();
                var column = definition.type() == PropertyType.DATE ? "date_value" : "number_value";
                var match = ColumnMatch.of(owner.table("property"), owner.id(), column, operator, exact);
                yield sets.of(source(owner, definition, match.condition(), match.parameters()), among);
            }
            case TEXT, CHOICE, CHOICES ->
                sets.of(
                        source(owner, definition, "true", Map.of()),
                        "text_value",
                        new TextMatch(operator, values),
                        among);
        };
    }

    private static Object exact(PropertyDefinition definition, String value) {
        return switch (definition.type()) {
            case NUMBER -> CanonicalValue.number(value);
            case YES_NO -> CanonicalValue.yesNo(value) ? BigDecimal.ONE : BigDecimal.ZERO;
            case DATE -> CanonicalValue.date(value);
            case TEXT, CHOICE, CHOICES -> value;
        };
    }

    /** The rows of a property that satisfy a condition. */
    static Source source(Owner owner, PropertyDefinition definition, String condition, Map<String, ?> parameters) {
        var all = new HashMap<String, Object>(parameters);
        all.put("property", definition.id());
        return new Source(
                owner.table("property"), owner.id(), "client_id", "property_id = :property and " + condition, all);
    }
}
