package io.clientele.api.exchange.commerceml.content;

import io.clientele.api.database.Outcome;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.exchange.load.ImportSummary;
import io.clientele.api.exchange.table.Table;
import io.clientele.api.exchange.table.writing.TableWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What becomes of the things of a file, counted while they are taken in; the rejected ones are listed in a CSV file. */
final class LoadReport implements AutoCloseable {

    private static final Table.Format FORMAT = new Table.Format("CSV", "UTF-8", ";");
    private static final int MOST_LINES = 100;
    private static final String OF_ANOTHER = "DOCUMENT_INCOMPLETE";

    private final TableWriter rejectedFile;
    private final List<Long> skippedLines = new ArrayList<>();
    private long created;
    private long changed;
    private long unchanged;
    private long rejected;
    private long skipped;

    LoadReport(Path file) throws IOException {
        this.rejectedFile = TableWriter.of(file, FORMAT);
        rejectedFile.write(List.of("line", "thing", "id", "name", "column", "value", "code", "message"));
    }

    void landed(Outcome outcome) {
        created += outcome.created();
        changed += outcome.changed();
        unchanged += outcome.unchanged();
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
        return new ImportSummary(
                things,
                created,
                changed,
                unchanged,
                rejected,
                skipped,
                List.copyOf(skippedLines),
                0,
                List.of(),
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
