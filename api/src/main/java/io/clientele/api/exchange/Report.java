package io.clientele.api.exchange;

import io.clientele.api.database.Outcome;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.exchange.table.Row;
import java.util.ArrayList;
import java.util.List;

/** What becomes of the rows of a file, counted while they are taken in. */
final class Report {

    private static final int MOST_WARNINGS = 100;

    private final RejectedRows rejected;
    private final List<Warning> warnings = new ArrayList<>();
    private long warned;
    private long created;
    private long changed;
    private long unchanged;

    Report(RejectedRows rejected) {
        this.rejected = rejected;
    }

    void landed(Outcome outcome) {
        created += outcome.created();
        changed += outcome.changed();
        unchanged += outcome.unchanged();
    }

    void rejected(Row row, List<Rejected> faults) {
        rejected.add(row, faults);
    }

    void warned(List<Warning> more) {
        warned += more.size();
        more.stream().limit(MOST_WARNINGS - warnings.size()).forEach(warnings::add);
    }

    /** Rows, however many faults they have. */
    long rejected() {
        return rejected.count();
    }

    ImportSummary summary(long rows, DataRows data, boolean landed) {
        var format = data.format();
        return new ImportSummary(
                rows,
                created,
                changed,
                unchanged,
                rejected.count(),
                data.leftAside().count(),
                data.leftAside().numbers(),
                warned,
                List.copyOf(warnings),
                format.kind(),
                format.encoding(),
                format.delimiter(),
                data.headerRow(),
                data.header().found(),
                landed);
    }
}
