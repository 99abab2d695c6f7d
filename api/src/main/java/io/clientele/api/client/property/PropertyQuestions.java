package io.clientele.api.client.property;

import io.clientele.api.client.Universe;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.mark.Owner;
import io.clientele.api.client.match.Operands;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Problem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * Answers questions about clients' properties. A property with several values satisfies a condition when any of them does, and NE
 * and NOT_IN when none is named.
 */
@Component
public class PropertyQuestions {

    private final PropertyDefinitions definitions;
    private final PropertyOwners owners;
    private final ClientProperties properties;
    private final Universe universe;

    PropertyQuestions(
            PropertyDefinitions definitions, PropertyOwners owners, ClientProperties properties, Universe universe) {
        this.definitions = definitions;
        this.owners = owners;
        this.properties = properties;
        this.universe = universe;
    }

    /** What is wrong with the question; nothing when it can be answered. */
    public List<Problem> check(PropertyMatch question) {
        return definitions
                .withCode(question.code())
                .map(definition -> Operands.check(
                        question.code(), type(definition), List.of(), question.operator(), question.values()))
                .orElseGet(() -> List.of(unknown(question.code())));
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
        return owners.having(Owner.CLIENT, question, among).of(universe.everyone(among));
    }

    /** What the client has of the property. */
    public List<Observed> observed(PropertyMatch question, LocalDate businessDate, int client) {
        var definition = definitions.withCode(question.code()).orElseThrow(() -> unknown(question.code()));
        return List.of(
                Observed.value(properties.of(Owner.CLIENT, List.of(client)).getOrDefault(client, List.of()).stream()
                        .filter(value -> value.definition().id() == definition.id())
                        .map(PropertyValue::value)
                        .findFirst()
                        .orElse(null)));
    }

    private static ClientField.Type type(PropertyDefinition definition) {
        return switch (definition.type()) {
            case NUMBER -> ClientField.Type.NUMBER;
            case TEXT, CHOICE, CHOICES -> ClientField.Type.TEXT;
            case DATE -> ClientField.Type.DATE;
            case YES_NO -> ClientField.Type.YES_NO;
        };
    }

    static Problem unknown(String code) {
        return new Problem("UNKNOWN_PROPERTY", "No property has the code %s.".formatted(code));
    }
}
