package io.clientele.api.exchange.list;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/** A list as it arrived, read back by others' readers. */
record ListedFile(List<String> header, List<List<String>> rows) {

    static ListedFile csv(byte[] bytes) {
        return csv(bytes, ',');
    }

    static ListedFile csv(byte[] bytes, char delimiter) {
        var text = new String(bytes, StandardCharsets.UTF_8);
        var schema = CsvSchema.emptySchema().withColumnSeparator(delimiter);
        try (var read = new CsvMapper()
                .readerForListOf(String.class)
                .with(CsvReadFeature.WRAP_AS_ARRAY)
                .with(schema)
                .<List<String>>readValues(text)) {
            var lines = read.readAll();
            return new ListedFile(lines.getFirst(), lines.subList(1, lines.size()));
        }
    }

    static XSSFWorkbook workbook(byte[] bytes) {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(bytes));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    List<String> column(String label) {
        var at = header.indexOf(label);
        if (at < 0) {
            throw new AssertionError("There is no column " + label + " in " + header);
        }
        return rows.stream().map(row -> row.get(at)).toList();
    }

    /** Rows as maps from labels. */
    List<Map<String, String>> maps() {
        var maps = new ArrayList<Map<String, String>>();
        rows.forEach(row ->
                maps.add(IntStream.range(0, header.size()).boxed().collect(Collectors.toMap(header::get, row::get))));
        return maps;
    }
}
