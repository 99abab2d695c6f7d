package io.clientele.api.exchange.file;

import io.clientele.api.database.Outcome;
import io.clientele.api.exchange.kind.Intake;
import io.clientele.api.receivable.snapshot.DebtRow;
import io.clientele.api.receivable.snapshot.DebtSnapshots;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A snapshot that names everybody who owes: who is not in it owes nothing on its day, unless rows of it were rejected. */
final class WholeSnapshot implements Intake<DebtRow> {

    private final DebtSnapshots snapshots;
    private final String source;
    private final Set<String> named = new HashSet<>();
    private @Nullable LocalDate day;

    WholeSnapshot(DebtSnapshots snapshots, String source) {
        this.snapshots = snapshots;
        this.source = source;
    }

    @Override
    public Outcome take(List<DebtRow> rows) {
        for (var row : rows) {
            if (day == null || row.snapshotOn().isAfter(day)) {
                day = row.snapshotOn();
                named.clear();
            }
            if (row.snapshotOn().equals(day)) {
                named.add(row.client().strip());
            }
        }
        return snapshots.upsert(source, rows);
    }

    @Override
    public void land(long rejected) {
        if (day != null && rejected == 0) {
            snapshots.settleOthers(source, day, named);
        }
    }
}
