package io.clientele.api.exchange.table;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Writes CSV of which no cell is run as a formula. */
final class CsvWriter implements TableWriter {

    private final Writer out;
    private final SequenceWriter lines;

    CsvWriter(Writer out, char delimiter) {
        this.out = out;
        this.lines = new CsvMapper()
                .writer(CsvSchema.emptySchema().withColumnSeparator(delimiter))
                .writeValues(out);
    }

    static CsvWriter to(Path file, Table.Format format) throws IOException {
        var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
        out.write('\uFEFF');
        var delimiter = format.delimiter();
        return new CsvWriter(out, delimiter.equals(Table.Format.TAB) ? '\t' : delimiter.charAt(0));
    }

    @Override
    public void write(List<String> cells) {
        lines.write(cells.stream().map(FormulaGuard::guarded).toArray(String[]::new));
    }

    @Override
    public void close() throws IOException {
        lines.close();
        out.close();
    }
}
