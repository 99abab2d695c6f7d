package io.clientele.api.client.property;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a client or a contact person has of a property; exactly the component of its type is not null. */
public record PropertyValue(
        PropertyDefinition definition,
        @Nullable BigDecimal number,
        @Nullable String text,
        @Nullable LocalDate date,
        @Nullable Boolean yesNo,
        @Nullable List<String> choices) {

    /** The one that is there. */
    public Object value() {
        return Stream.of(number, text, date, yesNo, choices)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
