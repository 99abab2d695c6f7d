package io.clientele.api.exchange.load;

import io.clientele.api.exchange.table.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** Rows put aside on disk, written first and then read in the same order; closing removes them. */
final class RowFile implements AutoCloseable {

    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

    private final Path file;
    private final SequenceWriter writer;
    private @Nullable MappingIterator<String[]> reader;
    private long count;

    RowFile() throws IOException {
        this.file = Files.createTempFile("rows", ".csv");
        this.writer = MAPPER.writer(CsvSchema.emptySchema()).writeValues(file);
    }

    void add(Row row) {
        count++;
        writer.write(Stream.concat(Stream.of(Long.toString(row.number())), row.cells().stream())
                .toArray(String[]::new));
    }

    long count() {
        return count;
    }

    /** What was written; nothing can be added any more. */
    Iterator<Row> rows() {
        writer.close();
        MappingIterator<String[]> lines =
                MAPPER.readerFor(String[].class).with(CsvSchema.emptySchema()).readValues(file);
        reader = lines;
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return lines.hasNextValue();
            }

            @Override
            public Row next() {
                var line = lines.nextValue();
                return new Row(Long.parseLong(line[0]), Arrays.asList(line).subList(1, line.length));
            }
        };
    }

    @Override
    public void close() throws IOException {
        writer.close();
        if (reader != null) {
            reader.close();
        }
        Files.delete(file);
    }
}
