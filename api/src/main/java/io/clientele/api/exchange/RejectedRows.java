package io.clientele.api.exchange;

import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.exchange.table.Row;
import io.clientele.api.exchange.table.Table;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * The rows that did not land, as a file to mend and send again (with {@code ignore=row,column,value,code,message}): row number,
 * column, value, code and sentence, then the row as it was.
 */
final class RejectedRows implements AutoCloseable {

    private static final List<String> HEADER = List.of("row", "column", "value", "code", "message");

    private final Path file;
    private final Writer out;
    private final SequenceWriter lines;
    private long count;

    private RejectedRows(Path file, Writer out, char delimiter) {
        this.file = file;
        this.out = out;
        this.lines = new CsvMapper()
                .writer(CsvSchema.emptySchema().withColumnSeparator(delimiter))
                .writeValues(out);
    }

    /** Begins the file, with a mark by which Excel knows UTF-8. */
    static RejectedRows in(Path file, Table table) throws IOException {
        var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        out.write('\uFEFF');
        var rejected = new RejectedRows(file, out, table.format().delimiter().equals(";") ? ';' : ',');
        rejected.write(HEADER, table.header());
        return rejected;
    }

    void add(Row row, Rejected why) {
        count++;
        write(
                List.of(Long.toString(row.number()), text(why.column()), text(why.value()), why.code(), why.message()),
                row.cells());
    }

    private void write(List<String> why, List<String> cells) {
        lines.write(Stream.concat(why.stream(), cells.stream()).toArray(String[]::new));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    long count() {
        return count;
    }

    Path file() {
        return file;
    }

    @Override
    public void close() throws IOException {
        lines.close();
        out.close();
    }
}
