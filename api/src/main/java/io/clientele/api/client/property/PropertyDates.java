package io.clientele.api.client.property;

import io.clientele.api.client.ClientSets;
import io.clientele.api.client.mark.Owner;
import io.clientele.api.client.match.ComingDays;
import io.clientele.api.client.question.DateProperties;
import io.clientele.api.firm.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Finds the anniversaries of dates that clients have as properties. */
@Component
class PropertyDates implements DateProperties {

    private final PropertyDefinitions definitions;
    private final ClientProperties properties;
    private final ClientSets sets;

    PropertyDates(PropertyDefinitions definitions, ClientProperties properties, ClientSets sets) {
        this.definitions = definitions;
        this.properties = properties;
        this.sets = sets;
    }

    @Override
    public Optional<Problem> check(String code) {
        var definition = definitions.withCode(code);
        if (definition.isEmpty()) {
            return Optional.of(PropertyQuestions.unknown(code));
        }
        return definition
                .filter(known -> known.type() != PropertyType.DATE)
                .map(known ->
                        new Problem("WRONG_PROPERTY_TYPE", "The property %s holds no dates.".formatted(known.code())));
    }

    @Override
    public RoaringBitmap comingRound(String code, ComingDays days, @Nullable RoaringBitmap among) {
        var condition = days.condition("date_value");
        return sets.of(PropertyOwners.source(Owner.CLIENT, definition(code), condition, days.parameters()), among);
    }

    @Override
    public Optional<LocalDate> of(String code, int client) {
        var definition = definition(code);
        return properties.of(Owner.CLIENT, List.of(client)).getOrDefault(client, List.of()).stream()
                .filter(value -> value.definition().id() == definition.id())
                .map(PropertyValue::date)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private PropertyDefinition definition(String code) {
        return definitions.withCode(code).orElseThrow(() -> PropertyQuestions.unknown(code));
    }
}
