package io.clientele.api.exchange.trail;

import io.clientele.api.database.Change.Image;
import io.clientele.api.exchange.trail.ImportUndo.Undone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an import made of its things in all, each once, though a run that was cut short wrote some and the next one again. */
final class FoldedThings {

    /**
     * One of them.
     *
     * @param row what it was before the first write, and what it became by the last
     * @param first its number before the first write; it has another when the import took it away and brought it back
     * @param broken whether somebody else wrote between two writes of the import
     */
    record Folded(ImportedRow row, long first, boolean broken) {

        /** What it was; null when it was not there. */
        @Nullable
        Image before() {
            return row.before() == null ? null : new Image(first, row.before());
        }

        private Folded then(ImportedRow next) {
            var became = next.before() == null ? null : TrailRows.digest(new Image(next.thing(), next.before()));
            return new Folded(
                    new ImportedRow(row.number(), row.type(), next.thing(), row.key(), row.before(), next.after()),
                    first,
                    broken || !Objects.equals(row.after(), became));
        }
    }

    private final Map<String, Map<String, Folded>> byType = new LinkedHashMap<>();

    private FoldedThings() {}

    /** @param rows in the order in which they were written */
    static FoldedThings of(List<ImportedRow> rows) {
        var things = new FoldedThings();
        for (var row : rows) {
            things.byType
                    .computeIfAbsent(row.type(), unseen -> new LinkedHashMap<>())
                    .compute(
                            row.key(),
                            (key, thing) -> thing == null ? new Folded(row, row.thing(), false) : thing.then(row));
        }
        return things;
    }

    Set<String> types() {
        return byType.keySet();
    }

    /** Those of a type, by key. */
    Map<String, Folded> of(String type) {
        return byType.getOrDefault(type, Map.of());
    }

    Undone undone() {
        var removed = byType.values().stream()
                .flatMap(things -> things.values().stream())
                .filter(thing -> thing.before() == null)
                .count();
        var all = byType.values().stream().mapToLong(Map::size).sum();
        return new Undone(removed, all - removed);
    }
}
