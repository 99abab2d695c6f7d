package io.clientele.api.exchange.trail;

import io.clientele.api.database.Change.Image;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Room;
import io.clientele.api.database.trace.Reversal;
import io.clientele.api.firm.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Undoes an import whole, in one transaction, while nothing newer touched what it wrote. */
@Component
public class ImportUndo {

    /**
     * What was taken back.
     *
     * @param removed things that were new and are gone
     * @param restored things that are again what they were
     */
    public record Undone(long removed, long restored) {}

    /** Nobody adds facts of clients that are about to go, nor lands another batch of the import. */
    private static final EnumSet<Room> FACTS = EnumSet.range(Room.CLIENT, Room.RECEIVABLE);

    private final ImportTrails trails;
    private final TrailRows rows;
    private final Changes changes;
    private final Map<String, Reversal> reversals;

    ImportUndo(ImportTrails trails, TrailRows rows, Changes changes, List<Reversal> reversals) {
        this.trails = trails;
        this.rows = rows;
        this.changes = changes;
        this.reversals = reversals.stream().collect(Collectors.toMap(Reversal::type, reversal -> reversal));
    }

    /**
     * Undoes the import of a job that is over.
     *
     * @param source of its rows
     * @throws Problem {@code ALREADY_UNDONE}, {@code NOT_UNDOABLE}
     * @throws Touched when something newer touched things of its; then nothing is undone
     */
    public Undone undo(long job, String source, String username) {
        refuse(trails.find(job).orElseThrow(ImportUndo::notKept));
        return changes.together(FACTS, () -> {
            if (!trails.mark(job, username)) {
                throw undone();
            }
            var things = FoldedThings.of(rows.all(job));
            refuseTouched(source, things);
            restore(source, things);
            return things.undone();
        });
    }

    private static void refuse(LandedBatch batch) {
        if (batch.undoneAt() != null) {
            throw undone();
        }
        if (!batch.followed()) {
            throw notKept();
        }
    }

    private void refuseTouched(String source, FoldedThings things) {
        var touched = new ArrayList<ImportedRow>();
        for (var type : things.types()) {
            var ofType = things.of(type);
            var now = reversal(type).images(source, ofType.keySet());
            ofType.forEach((key, thing) -> {
                if (thing.broken() || !Objects.equals(thing.row().after(), TrailRows.digest(now.get(key)))) {
                    touched.add(thing.row());
                }
            });
        }
        refuse(touched);
    }

    /** Facts first, then the clients, who go only without facts. */
    private void restore(String source, FoldedThings things) {
        things.types().stream()
                .map(this::reversal)
                .sorted(Comparator.comparing(Reversal::room).reversed())
                .forEach(reversal -> restore(source, reversal, things.of(reversal.type())));
    }

    private void restore(String source, Reversal reversal, Map<String, FoldedThings.Folded> things) {
        var before = new HashMap<String, @Nullable Image>();
        things.forEach((key, thing) -> before.put(key, thing.before()));
        Collection<String> kept = changes.write(reversal.room(), change -> reversal.restore(source, before, change));
        refuse(kept.stream()
                .map(key -> Objects.requireNonNull(things.get(key)).row())
                .toList());
    }

    private static void refuse(List<ImportedRow> touched) {
        if (!touched.isEmpty()) {
            throw new Touched(touched);
        }
    }

    private Reversal reversal(String type) {
        return Objects.requireNonNull(reversals.get(type));
    }

    private static Problem undone() {
        return new Problem("ALREADY_UNDONE", "This import was undone before.");
    }

    private static Problem notKept() {
        return new Problem(
                "NOT_UNDOABLE",
                "What this import did to each thing is not known, so it cannot be undone: that is kept for 30 days, of imports"
                        + " of clients, sales, interactions, invoices and payments that wrote at most 20,000 things.");
    }
}
