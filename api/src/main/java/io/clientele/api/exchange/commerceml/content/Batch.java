package io.clientele.api.exchange.commerceml.content;

import io.clientele.api.database.Outcome;
import io.clientele.api.database.Outcome.Rejected;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows on their way to the room that keeps them, as many at once as it takes; what a thing becomes goes together.
 *
 * @param <T> the room's row
 */
final class Batch<T> {

    private static final int MOST = 5_000;

    private final Function<List<T>, Outcome> upsert;
    private final LoadReport report;
    private final List<T> rows = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    Batch(Function<List<T>, Outcome> upsert, LoadReport report) {
        this.upsert = upsert;
        this.report = report;
    }

    void add(T row, Place place) {
        add(List.of(row), place);
    }

    void add(List<T> whole, Place place) {
        if (rows.size() + whole.size() > MOST) {
            land();
        }
        rows.addAll(whole);
        whole.forEach(row -> places.add(place));
    }

    /** Hands over what is there. */
    void land() {
        if (!rows.isEmpty()) {
            var outcome = report.land(() -> upsert.apply(List.copyOf(rows)));
            outcome.rejected().stream()
                    .collect(Collectors.groupingBy(
                            (Rejected fault) -> places.get(fault.index()), LinkedHashMap::new, Collectors.toList()))
                    .forEach(report::rejected);
            rows.clear();
            places.clear();
        }
    }
}
