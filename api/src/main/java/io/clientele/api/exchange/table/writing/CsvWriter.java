package io.clientele.api.exchange.table.writing;

import io.clientele.api.exchange.table.FormulaGuard;
import io.clientele.api.exchange.table.Table;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/** Writes CSV of which no cell is run as a formula. */
public final class CsvWriter implements TableWriter {

    /** By which Excel knows UTF-8. */
    public static final char MARK = '\uFEFF';

    private static final CsvMapper MAPPER = new CsvMapper();

    private final Writer out;
    private final SequenceWriter lines;

    private CsvWriter(Writer out, ObjectWriter lines) {
        this.out = out;
        this.lines = lines.writeValues(out);
    }

    static CsvWriter to(Path file, Table.Format format) throws IOException {
        var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        out.write(MARK);
        var delimiter = format.delimiter();
        return new CsvWriter(
                out,
                MAPPER.writer(CsvSchema.emptySchema()
                        .withColumnSeparator(delimiter.equals(Table.Format.TAB) ? '\t' : delimiter.charAt(0))));
    }

    /** With lines that end as RFC 4180 says, and quotes only where it wants them. */
    public static CsvWriter to(Writer out, char delimiter) {
        var schema = CsvSchema.emptySchema().withColumnSeparator(delimiter).withLineSeparator("\r\n");
        return new CsvWriter(out, MAPPER.writer(schema).with(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING));
    }

    @Override
    public void write(List<String> cells) {
        lines.write(cells.stream().map(FormulaGuard::guarded).toArray(String[]::new));
    }

    /** Hands on what was written so far. */
    public void flush() throws IOException {
        lines.flush();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        lines.close();
        out.close();
    }
}
