package io.clientele.api.exchange.commerceml.content;

import io.clientele.api.database.Outcome;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.exchange.cell.Warning;
import io.clientele.api.exchange.load.ImportSummary;
import io.clientele.api.exchange.table.Table;
import io.clientele.api.exchange.table.writing.TableWriter;
import io.clientele.api.exchange.trail.Trail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of the things of a file, counted while they are taken in; the rejected ones are listed in a CSV file. What an earlier
 * run landed is found unchanged now and counts as what it was then.
 */
final class LoadReport implements AutoCloseable {

    private static final Table.Format FORMAT = new Table.Format("CSV", "UTF-8", ";");
    private static final int MOST_LINES = 100;
    private static final String OF_ANOTHER = "DOCUMENT_INCOMPLETE";

    private final TableWriter rejectedFile;
    private final Trail trail;
    private final List<Long> skippedLines = new ArrayList<>();
    private long created;
    private long changed;
    private long unchanged;
    private long rejected;
    private long skipped;
    private long warned;
    private final List<Warning> warnings = new ArrayList<>();

    /** @param trail that what lands leaves */
    LoadReport(Path file, Trail trail) throws IOException {
        this.trail = trail;
        this.rejectedFile = TableWriter.of(file, FORMAT);
        rejectedFile.write(List.of("line", "thing", "id", "name", "column", "value", "code", "message"));
    }

    /** Takes rows in. */
    Outcome land(Supplier<Outcome> rows) {
        var outcome = trail.follow(rows);
        created += outcome.created();
        changed += outcome.changed();
        unchanged += outcome.unchanged();
        return outcome;
    }

    /** Nothing was to be done for so many. */
    void unchanged(int count) {
        unchanged += count;
    }

    /** A thing that is known and of no interest. */
    void skipped(Place place) {
        skipped++;
        if (skippedLines.size() < MOST_LINES) {
            skippedLines.add(place.line());
        }
    }

    /** What the sender should know of a thing that lands all the same. */
    void warned(Warning warning) {
        warned++;
        if (warnings.size() < MOST_LINES) {
            warnings.add(warning);
        }
    }

    /** @param faults of one thing; the first of its own is told in full */
    void rejected(Place place, List<Rejected> faults) {
        rejected++;
        var own = faults.stream()
                .sorted(Comparator.comparing(fault -> fault.code().equals(OF_ANOTHER)))
                .toList();
        var first = own.getFirst();
        var message = own.stream().map(Rejected::message).distinct().limit(3).collect(Collectors.joining(" "));
        write(List.of(
                Long.toString(place.line()),
                place.thing(),
                place.id(),
                place.name(),
                text(first.column()),
                text(first.value()),
                first.code(),
                message));
    }

    private void write(List<String> cells) {
        try {
            rejectedFile.write(cells);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    ImportSummary summary(long things, String encoding) {
        var before = trail.before();
        return new ImportSummary(
                things,
                before.created() + created,
                before.changed() + changed,
                Math.max(0, unchanged - before.created() - before.changed()),
                rejected,
                skipped,
                List.copyOf(skippedLines),
                warned,
                List.copyOf(warnings),
                "XML",
                encoding,
                "",
                0,
                List.of(),
                List.of(),
                true);
    }

    @Override
    public void close() throws IOException {
        rejectedFile.close();
    }
}
