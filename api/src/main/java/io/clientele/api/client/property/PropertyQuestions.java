package io.clientele.api.client.property;

import io.clientele.api.client.CanonicalValue;
import io.clientele.api.client.ClientField;
import io.clientele.api.client.ClientSets;
import io.clientele.api.client.ClientSets.Source;
import io.clientele.api.client.ColumnMatch;
import io.clientele.api.client.Operands;
import io.clientele.api.client.TextMatch;
import io.clientele.api.client.Universe;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * Answers questions about clients' properties. A property with several values satisfies a condition when any of them does, and NE
 * and NOT_IN when none is named.
 */
@Component
public class PropertyQuestions {

    private static final String TABLE = "client_property";
    private static final String ID = "client_id";

    private final PropertyDefinitions definitions;
    private final ClientSets sets;
    private final Universe universe;

    PropertyQuestions(PropertyDefinitions definitions, ClientSets sets, Universe universe) {
        this.definitions = definitions;
        this.sets = sets;
        this.universe = universe;
    }

    /** What is wrong with the question; nothing when it can be answered. */
    public List<Problem> check(PropertyMatch question) {
        return definitions
                .withCode(question.code())
                .map(definition -> Operands.check(
                        question.code(), type(definition), List.of(), question.operator(), question.values()))
                .orElseGet(() -> List.of(unknown(question)));
    }

    /**
     * The clients whose property satisfies the condition.
     *
     * @param among only of these; null is everyone
     * @throws Problem the first that {@link #check} tells
     */
    public RoaringBitmap clientsWho(PropertyMatch question, LocalDate businessDate, @Nullable RoaringBitmap among) {
        check(question).stream().findFirst().ifPresent(problem -> {
            throw problem;
        });
        var definition = definitions.withCode(question.code()).orElseThrow(() -> unknown(question));
        var everyone = universe.everyone(among);
        return switch (question.operator()) {
            case NE -> RoaringBitmap.andNot(everyone, having(definition, Operator.EQ, question.values(), among));
            case NOT_IN -> RoaringBitmap.andNot(everyone, having(definition, Operator.IN, question.values(), among));
            case IS_NULL -> {
                var filled = sets.of(of(definition, new Source(TABLE, ID, "true", Map.of())), among);
                yield question.values().getFirst().equals("true")
                        ? RoaringBitmap.andNot(everyone, filled)
                        : RoaringBitmap.and(everyone, filled);
            }
            case EQ, IN, GT, GTE, LT, LTE, BETWEEN, CONTAINS, STARTS_WITH ->
                RoaringBitmap.and(everyone, having(definition, question.operator(), question.values(), among));
        };
    }

    private RoaringBitmap having(
            PropertyDefinition definition, Operator operator, List<String> values, @Nullable RoaringBitmap among) {
        return switch (definition.type()) {
            case NUMBER ->
                exact(
                        definition,
                        "number_value",
                        operator,
                        values.stream().map(CanonicalValue::number).toList(),
                        among);
            case YES_NO ->
                exact(
                        definition,
                        "number_value",
                        operator,
                        values.stream().map(PropertyQuestions::bit).toList(),
                        among);
            case DATE ->
                exact(
                        definition,
                        "date_value",
                        operator,
                        values.stream().map(CanonicalValue::date).toList(),
                        among);
            case TEXT, CHOICE, CHOICES ->
                sets.of(
                        of(definition, new Source(TABLE, ID, "true", Map.of())),
                        "text_value",
                        new TextMatch(operator, values),
                        among);
        };
    }

    private RoaringBitmap exact(
            PropertyDefinition definition,
            String column,
            Operator operator,
            List<?> values,
            @Nullable RoaringBitmap among) {
        return sets.of(of(definition, ColumnMatch.of(TABLE, ID, column, operator, values)), among);
    }

    private static Source of(PropertyDefinition definition, Source source) {
        var parameters = new HashMap<String, Object>(source.parameters());
        parameters.put("property", definition.id());
        return new Source(source.table(), source.id(), "property_id = :property and " + source.condition(), parameters);
    }

    private static BigDecimal bit(String value) {
        return CanonicalValue.yesNo(value) ? BigDecimal.ONE : BigDecimal.ZERO;
    }

    private static ClientField.Type type(PropertyDefinition definition) {
        return switch (definition.type()) {
            case NUMBER -> ClientField.Type.NUMBER;
            case TEXT, CHOICE, CHOICES -> ClientField.Type.TEXT;
            case DATE -> ClientField.Type.DATE;
            case YES_NO -> ClientField.Type.YES_NO;
        };
    }

    private static Problem unknown(PropertyMatch question) {
        return new Problem("UNKNOWN_PROPERTY", "No property has the code %s.".formatted(question.code()));
    }
}
