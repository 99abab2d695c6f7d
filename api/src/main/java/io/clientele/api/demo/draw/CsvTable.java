package io.clientele.api.demo.draw;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;
import tools.jackson.dataformat.csv.CsvWriteFeature;

/** A table as RFC 4180 says: a header row, commas, CRLF, quotes only where needed. */
public record CsvTable<T>(List<Column<T>> columns) {

    private static final CsvMapper MAPPER = CsvMapper.builder()
            .enable(CsvWriteFeature.STRICT_CHECK_FOR_QUOTING)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    /** Writes all rows and leaves the writer open. */
    public void write(Writer out, Iterable<T> rows) throws IOException {
        try (SequenceWriter sequence = MAPPER.writer(schema()).writeValues(out)) {
            for (T row : rows) {
                sequence.write(
                        columns.stream().map(column -> column.text().apply(row)).toList());
            }
        }
        out.flush();
    }

    private CsvSchema schema() {
        CsvSchema.Builder builder = CsvSchema.builder().setUseHeader(true).setLineSeparator("\r\n");
        columns.forEach(column -> builder.addColumn(column.name()));
        return builder.build();
    }
}
