package io.clientele.api.exchange.gathering;

import io.clientele.api.exchange.table.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** Rows put aside on disk, written first and then read in the same order; closing removes them. */
public final class RowFile implements AutoCloseable {

    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

    private final Path file;
    private final SequenceWriter writer;
    private final List<MappingIterator<String[]>> readers = new ArrayList<>();
    private long count;
    private long letters;

    public RowFile() throws IOException {
        this.file = Files.createTempFile("rows", ".csv");
        this.writer = MAPPER.writer(CsvSchema.emptySchema()).writeValues(file);
    }

    public void add(Row row) {
        count++;
        letters += row.length();
        writer.write(Stream.concat(Stream.of(Long.toString(row.number())), row.cells().stream())
                .toArray(String[]::new));
    }

    public long count() {
        return count;
    }

    /** How many letters the rows have. */
    long letters() {
        return letters;
    }

    /** What was written, as often as it is asked for; nothing can be added any more. */
    public Iterator<Row> rows() {
        writer.close();
        MappingIterator<String[]> lines =
                MAPPER.readerFor(String[].class).with(CsvSchema.emptySchema()).readValues(file);
        readers.add(lines);
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
        readers.forEach(MappingIterator::close);
        Files.delete(file);
    }
}
