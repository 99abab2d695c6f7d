package io.clientele.api.exchange.file;

import io.clientele.api.database.Outcome;
import io.clientele.api.exchange.cell.Warning;
import io.clientele.api.exchange.kind.Intake;
import io.clientele.api.receivable.snapshot.DebtRow;
import io.clientele.api.receivable.snapshot.DebtSnapshots;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A snapshot that names everybody who owes: who is not in it owes nothing on its day, unless rows of it were rejected. */
final class WholeSnapshot implements Intake<DebtRow> {

    private static final Warning KEPT = Warning.ofFile(
            "DEBTORS_KEPT",
            "Rows were rejected, so nobody who is not in the snapshot was settled; mend them and send the whole file again.");

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
    public boolean gathers() {
        return true;
    }

    @Override
    public Optional<Warning> land(long rejected) {
        if (rejected > 0) {
            return Optional.of(KEPT);
        }
        if (day != null) {
            snapshots.settleOthers(source, day, named);
        }
        return Optional.empty();
    }
}
