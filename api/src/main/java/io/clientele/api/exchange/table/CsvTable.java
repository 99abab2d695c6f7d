package io.clientele.api.exchange.table;

import io.clientele.api.firm.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** A CSV file by RFC 4180. */
final class CsvTable implements Table {

    /** A cell longer than this is a lost quote, not a value. */
    private static final int LONGEST_CELL = 100_000;

    private static final CsvMapper MAPPER = CsvMapper.builder(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_CELL)
                            .build())
                    .build())
            .enable(CsvReadFeature.WRAP_AS_ARRAY)
            .enable(CsvReadFeature.TRIM_SPACES)
            .build();

    private final MappingIterator<String[]> read;
    private final List<String> header;
    private final CsvFormat format;
    private long number = 1;

    private CsvTable(MappingIterator<String[]> read, CsvFormat format) {
        this.read = read;
        this.format = format;
        this.header = Arrays.stream(next()).map(String::strip).toList();
    }

    static CsvTable open(Path file) throws IOException {
        var format = CsvFormat.of(file);
        var in = new BufferedInputStream(Files.newInputStream(file));
        in.skipNBytes(format.mark());
        MappingIterator<String[]> read = MAPPER.readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(format.delimiter()))
                .readValues(new InputStreamReader(in, format.encoding()));
        return new CsvTable(read, format);
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public Format format() {
        return format.told();
    }

    @Override
    public Iterator<Row> rows() {
        return new Iterator<>() {
            private @Nullable Row ahead = following();

            @Override
            public boolean hasNext() {
                return ahead != null;
            }

            @Override
            public Row next() {
                var row = ahead;
                if (row == null) {
                    throw new NoSuchElementException();
                }
                ahead = following();
                return row;
            }
        };
    }

    private @Nullable Row following() {
        while (hasNext()) {
            var row = new Row(++number, Arrays.stream(next()).map(String::strip).toList());
            if (!row.isBlank()) {
                return row;
            }
        }
        return null;
    }

    private boolean hasNext() {
        try {
            return read.hasNextValue();
        } catch (JacksonException broken) {
            throw broken(broken);
        }
    }

    private String[] next() {
        try {
            return read.nextValue();
        } catch (JacksonException broken) {
            throw broken(broken);
        }
    }

    private Problem broken(JacksonException failure) {
        return new Problem(
                "BROKEN_FILE", "The file is no CSV after row %d: %s".formatted(number, failure.getOriginalMessage()));
    }

    @Override
    public void close() {
        read.close();
    }
}
