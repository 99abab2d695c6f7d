package io.clientele.api.exchange.table;

import io.clientele.api.firm.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.dataformat.csv.CsvFactory;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** A CSV file by RFC 4180. */
final class CsvTable implements Table {

    /** A cell longer than this is a lost quote, not a value. */
    private static final int LONGEST_CELL = 100_000;

    private static final int MOST_COLUMNS = 16_384;
    private static final int LONGEST_ROW = 4_000_000;

    private static final CsvMapper MAPPER = CsvMapper.builder(CsvFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxStringLength(LONGEST_CELL)
                            .build())
                    .build())
            .enable(CsvReadFeature.TRIM_SPACES)
            .build();

    private final JsonParser parser;
    private final CsvFormat format;
    private long number;
    private int widest;

    private CsvTable(JsonParser parser, CsvFormat format) {
        this.parser = parser;
        this.format = format;
    }

    static CsvTable open(Path file, Predicate<String> column) throws IOException {
        var format = CsvFormat.of(file, column);
        var in = new BufferedInputStream(Files.newInputStream(file));
        in.skipNBytes(format.mark());
        var schema = CsvSchema.emptySchema().withColumnSeparator(format.delimiter());
        return new CsvTable(MAPPER.reader(schema).createParser(new InputStreamReader(in, format.encoding())), format);
    }

    @Override
    public Format format() {
        return format.told();
    }

    @Override
    public Iterator<Row> rows() {
        return new RowsAhead(this::following);
    }

    private @Nullable Row following() {
        try {
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                number++;
                var row = new Row(number, cells());
                if (!row.isBlank()) {
                    return row;
                }
            }
            return null;
        } catch (StreamConstraintsException _) {
            throw new Problem(
                    "BROKEN_FILE",
                    "The file is no CSV after row %d: a cell has more than %,d letters; perhaps a quote is not closed."
                            .formatted(number, LONGEST_CELL));
        } catch (JacksonException broken) {
            throw new Problem(
                    "BROKEN_FILE",
                    "The file is no CSV after row %d: %s".formatted(number, broken.getOriginalMessage()));
        }
    }

    private List<String> cells() {
        var cells = new ArrayList<String>(widest);
        var letters = 0;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (cells.size() == MOST_COLUMNS) {
                throw new Problem("TOO_LARGE", "Row %d has more than %d columns.".formatted(number, MOST_COLUMNS));
            }
            var cell = FormulaGuard.plain(Blanks.stripped(parser.getString()));
            cells.add(cell);
            letters += cell.length();
            if (letters > LONGEST_ROW) {
                throw new Problem("TOO_LARGE", "Row %d has more than %d letters.".formatted(number, LONGEST_ROW));
            }
        }
        widest = Math.max(widest, cells.size());
        return cells;
    }

    @Override
    public void close() {
        parser.close();
    }
}
