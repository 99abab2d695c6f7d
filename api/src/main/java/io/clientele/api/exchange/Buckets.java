package io.clientele.api.exchange;

import io.clientele.api.exchange.table.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.SequenceWriter;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/**
 * Brings scattered groups together: rows are dealt out to files by their group, each small enough to be sorted in memory.
 */
final class Buckets implements AutoCloseable {

    private static final long BYTES = 16L << 20;
    private static final int MOST = 256;
    private static final CsvMapper MAPPER =
            CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build();

    private final Path folder;
    private final int count;
    private final Function<Row, String> group;

    private Buckets(Path folder, int count, Function<Row, String> group) {
        this.folder = folder;
        this.count = count;
        this.group = group;
    }

    /** Deals the rows of a file of that size out. */
    static Buckets of(Iterator<Row> rows, long size, Function<Row, String> group) throws IOException {
        var count = (int) Math.min(MOST, size / BYTES + 1);
        var buckets = new Buckets(Files.createTempDirectory("import"), count, group);
        try {
            buckets.deal(rows);
            return buckets;
        } catch (IOException | RuntimeException failure) {
            buckets.close();
            throw failure;
        }
    }

    private void deal(Iterator<Row> rows) throws IOException {
        var writers = new ArrayList<SequenceWriter>();
        try {
            for (var at = 0; at < count; at++) {
                writers.add(MAPPER.writer(CsvSchema.emptySchema()).writeValues(file(at)));
            }
            while (rows.hasNext()) {
                var row = rows.next();
                var at = Math.floorMod(group.apply(row).hashCode(), count);
                writers.get(at).write(line(row));
            }
        } finally {
            writers.forEach(SequenceWriter::close);
        }
    }

    /** All rows, those of one group next to each other in the order they had. */
    Iterator<Row> rows() {
        return Stream.iterate(0, at -> at < count, at -> at + 1)
                .flatMap(at -> sorted(file(at)).stream())
                .iterator();
    }

    private List<Row> sorted(Path file) {
        var rows = new ArrayList<Row>();
        try (MappingIterator<String[]> lines =
                MAPPER.readerFor(String[].class).with(CsvSchema.emptySchema()).readValues(file)) {
            while (lines.hasNextValue()) {
                var line = lines.nextValue();
                rows.add(new Row(Long.parseLong(line[0]), Arrays.asList(line).subList(1, line.length)));
            }
        }
        rows.sort(Comparator.comparing(group).thenComparingLong(Row::number));
        return rows;
    }

    private static String[] line(Row row) {
        return Stream.concat(Stream.of(Long.toString(row.number())), row.cells().stream())
                .toArray(String[]::new);
    }

    private Path file(int at) {
        return folder.resolve(at + ".csv");
    }

    @Override
    public void close() {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
