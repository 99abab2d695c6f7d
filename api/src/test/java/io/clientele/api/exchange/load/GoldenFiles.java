package io.clientele.api.exchange.load;

import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.table.writing.CsvWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.springframework.core.io.ClassPathResource;

/** One file of each kind as 1C and people make them, all of one source. */
record GoldenFiles(SentFiles files) {

    static final String SOURCE = "golden";

    /** What 1C calls its clients, but for the last two digits. */
    static final String GUID = "5f0c1d3a-8e21-11ee-a2c4-00155d01a0";

    private static final Charset CYRILLIC = Charset.forName("windows-1251");

    Imports.Loaded load(ImportKind kind) throws IOException {
        return files.load(kind, SOURCE, file(kind));
    }

    /** Saved as spreadsheets do: with the mark of UTF-8, with the letters and line ends of Windows, or plainly. */
    Path file(ImportKind kind) throws IOException {
        var text = new ClassPathResource("/io/clientele/api/exchange/file/%s.csv".formatted(kind.path()))
                .getContentAsString(StandardCharsets.UTF_8);
        return switch (kind) {
            case CLIENTS -> files.file(CsvWriter.MARK + text);
            case CONTACT_PERSONS, SALES -> files.file(text.replace("\n", "\r\n"), CYRILLIC);
            default -> files.file(text);
        };
    }

    /** How the file was read and what became of its rows. */
    static String told(Imports.Loaded loaded) {
        var summary = loaded.summary();
        return "%s %s header %d, rows %d, created %d, changed %d, unchanged %d, rejected %d, aside %s"
                .formatted(
                        summary.encoding(),
                        summary.delimiter(),
                        summary.headerRow(),
                        summary.rows(),
                        summary.created(),
                        summary.changed(),
                        summary.unchanged(),
                        summary.rejected(),
                        summary.skippedRows());
    }
}
