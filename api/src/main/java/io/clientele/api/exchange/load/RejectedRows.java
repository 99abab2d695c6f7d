package io.clientele.api.exchange.load;

import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.exchange.cell.ReasonColumns;
import io.clientele.api.exchange.refusal.RefusalSpeech;
import io.clientele.api.exchange.table.Row;
import io.clientele.api.exchange.table.writing.TableWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows that did not land, as a file of the format they came in, to mend and send again: row number, column, value, code and
 * sentence of the first fault with the other faults behind it, then the row as it was. The door leaves these five columns aside.
 */
final class RejectedRows implements AutoCloseable {

    private final TableWriter out;
    private final RefusalSpeech speech;
    private long count;

    private RejectedRows(TableWriter out, RefusalSpeech speech) {
        this.out = out;
        this.speech = speech;
    }

    /** Begins the file. */
    static RejectedRows in(Path file, DataRows data, RefusalSpeech speech) throws IOException {
        var rejected = new RejectedRows(TableWriter.of(file, data.format()), speech);
        rejected.write(ReasonColumns.NAMES, data.header().names());
        return rejected;
    }

    /** @param faults of the row; the first is told in full */
    void add(Row row, List<Rejected> faults) {
        count++;
        var first = faults.getFirst();
        var message = Stream.concat(
                        Stream.of(speech.told(first)), faults.stream().skip(1).map(speech::further))
                .collect(Collectors.joining(" "));
        write(
                List.of(Long.toString(row.number()), text(first.column()), text(first.value()), first.code(), message),
                row.cells());
    }

    private void write(List<String> why, List<String> cells) {
        try {
            out.write(Stream.concat(why.stream(), cells.stream()).toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    long count() {
        return count;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
