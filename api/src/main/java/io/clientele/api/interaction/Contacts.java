package io.clientele.api.interaction;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.PeriodChoice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who had so many interactions of these kinds? Each list narrows when it is not empty, compared without regard to case and ё/е.
 *
 * @param kinds CALL, EMAIL, VISIT, COMPLAINT and so on, or any of the firm's own
 * @param channels as recorded
 * @param outcomes as recorded
 * @param products names or external ids
 * @param period whole days of the firm's zone; null is all time
 * @param count all hold of their number, which is 0 without any; empty means at least one
 */
public record Contacts(
        List<String> kinds,
        List<String> channels,
        List<String> outcomes,
        List<String> products,
        @Nullable PeriodChoice period,
        List<Comparison> count) {

    public Contacts {
        kinds = List.copyOf(kinds);
        channels = List.copyOf(channels);
        outcomes = List.copyOf(outcomes);
        products = List.copyOf(products);
        count = List.copyOf(count);
    }
}
