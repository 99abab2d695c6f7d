package io.clientele.api.exchange.load;

import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.exchange.table.Table;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files made by tests and taken in. */
record SentFiles(Imports imports, Path folder) {

    interface Filling {
        void fill(Worksheet sheet);
    }

    Path file(String content) throws IOException {
        return file(content, StandardCharsets.UTF_8);
    }

    Path file(String content, Charset charset) throws IOException {
        return Files.write(Files.createTempFile(folder, "file", ""), content.getBytes(charset));
    }

    Path workbook(Filling filling) throws IOException {
        var file = file("");
        try (var out = Files.newOutputStream(file);
                var workbook = new Workbook(out, "Tests", "1.0")) {
            filling.fill(workbook.newWorksheet("1"));
        }
        return file;
    }

    static void row(Worksheet sheet, int row, String... cells) {
        for (var at = 0; at < cells.length; at++) {
            sheet.inlineString(row, at, cells[at]);
        }
    }

    Imports.Loaded load(ImportKind kind, String source, String content) throws IOException {
        return load(kind, source, file(content));
    }

    Imports.Loaded load(ImportKind kind, String source, Path file) throws IOException {
        return load(ImportRequest.of(kind, file.toString(), source));
    }

    Imports.Loaded load(ImportRequest request) throws IOException {
        return imports.load(request, file(""), Imports.Progress.NONE);
    }

    /** Of what is only checked, or makes the clients and products that sales name. */
    ImportRequest request(ImportKind kind, String source, String content, boolean dryRun, boolean createMissing)
            throws IOException {
        return new ImportRequest(
                kind,
                file(content).toString(),
                "file.csv",
                source,
                dryRun,
                false,
                createMissing,
                false,
                List.of(),
                Map.of(),
                null);
    }

    /** Row, column, value and code of each rejected row. */
    static List<String> reasons(Imports.Loaded loaded) throws IOException {
        try (var table = Table.open(loaded.rejected(), name -> name.equals("code"))) {
            var reasons = new ArrayList<String>();
            table.rows()
                    .forEachRemaining(
                            row -> reasons.add(String.join(" ", row.cells().subList(0, 4))));
            return reasons.subList(1, reasons.size());
        }
    }
}
