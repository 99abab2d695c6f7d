package io.clientele.api.exchange.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.ImportRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Files whose rows would not fit the memory if as many were held as of others. */
@ClienteleTest
class BoundedImportsTests {

    private static final String LONG = "x".repeat(50_000);

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Test
    void takesFewRowsOfLongTextsTogether() throws IOException {
        var rows = IntStream.range(0, 250)
                .mapToObj(number -> "v%d,Клиент %d,%s\n".formatted(number, number, LONG))
                .collect(Collectors.joining());
        var done = new ArrayList<Long>();

        var loaded = load(ImportKind.CLIENTS, "external_id,name,note\n" + rows, done);

        assertThat(loaded.summary().created()).isEqualTo(250);
        assertThat(done).containsExactly(79L, 158L, 237L, 250L);
    }

    @Test
    void bringsScatteredRowsOfLongTextsTogether() throws IOException {
        var rows = IntStream.range(0, 400)
                .mapToObj(number -> "w%d,%s %d,%s\n".formatted(number % 200, "Магазин", number % 200, LONG))
                .collect(Collectors.joining());

        var loaded = load(ImportKind.CLIENTS, "external_id,name,note\n" + rows, new ArrayList<>());

        assertThat(loaded.summary().rows()).isEqualTo(400);
        assertThat(loaded.summary())
                .extracting(ImportSummary::created, ImportSummary::unchanged, ImportSummary::rejected)
                .containsExactly(200L, 200L, 0L);
    }

    @Test
    void rejectsADocumentOfEndlessLinesAndTakesInTheOthers() throws IOException {
        var rows = IntStream.range(0, 60_003)
                .mapToObj(number -> "d,%d,2026-11-01,p,1,1\n".formatted(number))
                .collect(Collectors.joining());
        var done = new ArrayList<Long>();

        var loaded = load(
                ImportKind.SALES,
                "document,line,sold_at,product,quantity,amount\na,1,2026-11-01,p,1,1\n" + rows
                        + "z,1,2026-11-01,p,1,1\n",
                done);

        assertThat(loaded.summary())
                .extracting(ImportSummary::rows, ImportSummary::created, ImportSummary::rejected)
                .containsExactly(60_005L, 2L, 60_003L);
        assertThat(loaded.summary().refused().getFirst())
                .extracting(ImportSummary.Refused::row, ImportSummary.Refused::code, ImportSummary.Refused::message)
                .containsExactly(
                        3L,
                        "GROUP_TOO_LARGE",
                        "Rows of `d` are taken in together: at most 50000 rows and 32000000 letters.");
        assertThat(done.getLast()).isEqualTo(60_005);
    }

    @Test
    void rejectsAKeyThatComesWithoutEnd() throws IOException {
        var loaded = load(ImportKind.CLIENTS, "external_id,name\na,А\n" + "x,X\n".repeat(12_345), new ArrayList<>());

        assertThat(loaded.summary())
                .extracting(ImportSummary::created, ImportSummary::rejected)
                .containsExactly(1L, 12_345L);
        assertThat(Files.readAllLines(loaded.rejected())).hasSize(12_346);
    }

    private Imports.Loaded load(ImportKind kind, String content, List<Long> done) throws IOException {
        var file = Files.writeString(folder.resolve("file.csv"), content);
        var request = new ImportRequest(
                kind, file.toString(), "file.csv", "wide", false, false, true, false, List.of("note"), Map.of(), null);
        return imports.load(request, folder.resolve("rejected.csv"), (rows, total) -> done.add(rows));
    }
}
