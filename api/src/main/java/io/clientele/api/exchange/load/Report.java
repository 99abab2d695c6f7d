package io.clientele.api.exchange.load;

import io.clientele.api.database.Outcome;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.exchange.cell.Header;
import io.clientele.api.exchange.cell.Warning;
import io.clientele.api.exchange.load.ImportSummary.Found;
import io.clientele.api.exchange.load.ImportSummary.Refused;
import io.clientele.api.exchange.table.Row;
import io.clientele.api.exchange.trail.Mark;
import io.clientele.api.exchange.trail.Trail.Landed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What becomes of the rows of a file, counted while they are taken in. Rows that an earlier run of the same import landed are found
 * unchanged now; they count as what they were then.
 */
final class Report {

    private static final int MOST_WARNINGS = 100;
    private static final int MOST_REFUSED = 30;

    private final RejectedRows rejected;
    private final Landed before;
    private final Mark reached;
    private final List<Warning> warnings = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private long warned;
    private long created;
    private long changed;
    private long unchanged;

    /**
     * @param before what earlier runs landed
     * @param reached how much of it lies behind the place where this run begins
     */
    Report(RejectedRows rejected, Landed before, Mark reached) {
        this.rejected = rejected;
        this.before = before;
        this.reached = reached;
    }

    void landed(Outcome outcome) {
        created += outcome.created();
        changed += outcome.changed();
        unchanged += outcome.unchanged();
    }

    void rejected(Row row, List<Rejected> faults) {
        rejected.add(row, faults);
        faults.stream()
                .limit(MOST_REFUSED - refused.size())
                .map(fault -> Refused.of(row.number(), fault))
                .forEach(refused::add);
    }

    void warned(List<Warning> more) {
        warned += more.size();
        more.stream().limit(MOST_WARNINGS - warnings.size()).forEach(warnings::add);
    }

    /** Rows, however many faults they have. */
    long rejected() {
        return rejected.count();
    }

    /** Rows that made or changed something, in this run and in earlier ones. */
    long landed() {
        return before.created() + created + before.changed() + changed;
    }

    /** Rows that said what was known; those that an earlier run landed and this one met again are none. */
    long known() {
        var met = before.created() + before.changed() - reached.landed();
        return reached.known() + Math.max(0, unchanged - met);
    }

    ImportSummary summary(long rows, DataRows data, boolean landed) {
        var format = data.format();
        return new ImportSummary(
                rows,
                before.created() + created,
                before.changed() + changed,
                known(),
                rejected.count(),
                data.leftAside().count(),
                data.leftAside().numbers(),
                warned,
                List.copyOf(warnings),
                format.kind(),
                format.encoding(),
                format.delimiter(),
                data.headerRow(),
                found(data.header()),
                List.copyOf(refused),
                landed);
    }

    /** How each named column was understood. */
    private static List<Found> found(Header header) {
        var names = header.names();
        return IntStream.range(0, names.size())
                .filter(at -> !names.get(at).isEmpty())
                .mapToObj(at -> new Found(names.get(at), header.column(at)))
                .toList();
    }
}
