package io.clientele.api.exchange.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.ClienteleTest;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.firm.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Imports that are cut short between two batches and run again by the same job. */
@ClienteleTest
class ResumedImportsTests {

    /** The node goes down. */
    private static final class Killed extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void tellsOfTheWholeFileAfterItWasCutShortTwice() throws IOException {
        var content = clients(12_000);
        known("calm", 98);
        known("cut", 99);

        var calm = load(request(ImportKind.CLIENTS, "calm", content), 101, 0);
        killed(request(ImportKind.CLIENTS, "cut", content), 102, 1);
        var first = count("client", "cut");
        killed(request(ImportKind.CLIENTS, "cut", content), 102, 2);
        var second = count("client", "cut");
        var resumed = load(request(ImportKind.CLIENTS, "cut", content), 102, 0);

        assertThat(List.of(first, second))
                .doesNotContain(count("client", "cut"))
                .doesNotHaveDuplicates();
        assertThat(calm.summary().created()).isEqualTo(12_000 - 3 - 200);
        assertThat(calm.summary().changed()).isEqualTo(100);
        assertThat(calm.summary().unchanged()).isEqualTo(100);
        assertThat(calm.summary().rejected()).isEqualTo(3);
        assertThat(calm.summary().warned()).isEqualTo(12_000);
        assertThat(resumed.summary()).isEqualTo(calm.summary());
        assertThat(Files.readString(resumed.rejected())).isEqualTo(Files.readString(calm.rejected()));
        assertThat(count("client", "cut")).isEqualTo(count("client", "calm"));
    }

    /** What was cut short goes on, and does not write once more what it wrote. */
    @Test
    void leavesAloneWhatSomebodyChangedSinceItWasCutShort() throws IOException {
        var content = clients(12_000);
        killed(request(ImportKind.CLIENTS, "newer", content), 108, 1);
        load(request(ImportKind.CLIENTS, "newer", "external_id,name\nc7,Переименован\n"), 109, 0);

        var resumed = load(request(ImportKind.CLIENTS, "newer", content), 108, 0);

        assertThat(nameOf("c7")).isEqualTo("Переименован");
        assertThat(nameOf("c11999")).isEqualTo("Клиент 11999");
        assertThat(resumed.summary().created()).isEqualTo(12_000 - 3);
        assertThat(resumed.summary().unchanged()).isZero();
        assertThat(resumed.summary().rejected()).isEqualTo(3);
    }

    private String nameOf(String externalId) {
        return jdbc.sql("select name from client where source = 'newer' and external_id = ?")
                .param(externalId)
                .query(String.class)
                .single();
    }

    /** Between the batch and the note of it. */
    @Test
    void meetsABatchAgainThatItLandedJustBeforeItsEnd() throws IOException {
        var content = clients(12_000);
        known("noted", 96);
        var calm = load(request(ImportKind.CLIENTS, "noted", content), 110, 0);
        known("unnoted", 97);
        killed(request(ImportKind.CLIENTS, "unnoted", content), 111, 2);
        jdbc.sql(
                        "update import_batch set taken_rows = 0, taken_landed = 0, taken_known = 0, not_landed = null where job_id = 111")
                .update();

        var resumed = load(request(ImportKind.CLIENTS, "unnoted", content), 111, 0);

        assertThat(resumed.summary()).isEqualTo(calm.summary());
    }

    @Test
    void countsLinesOfSalesAsTheirFirstRunFoundThem() throws IOException {
        var sales = "document,line,sold_at,client,product,quantity,amount\n"
                + IntStream.range(0, 6_000)
                        .mapToObj(number ->
                                "d%d,%d,2026-11-01,c%d,p,1,10\n".formatted(number / 2, number % 2, number / 4))
                        .collect(Collectors.joining());

        var calm = load(making(sales, "calm-sales"), 103, 0);
        killed(making(sales, "cut-sales"), 104, 1);
        var resumed = load(making(sales, "cut-sales"), 104, 0);
        var again = load(making(sales, "cut-sales"), 105, 0);

        assertThat(calm.summary().created()).isEqualTo(6_000);
        assertThat(resumed.summary()).isEqualTo(calm.summary());
        assertThat(again.summary().unchanged()).isEqualTo(6_000);
        assertThat(count("sale", "cut-sales")).isEqualTo(3_000);
    }

    @Test
    void countsNothingOfAFileThatLandsWholeOrNotAtAllUntilItLands() throws IOException {
        var request = request(ImportKind.PRODUCTS, "whole", "external_id,name\np,Дрель\nq,\n");
        var stopping = new ImportRequest(
                request.kind(),
                request.file(),
                "p.csv",
                "whole",
                false,
                true,
                false,
                false,
                List.of(),
                request.mapping(),
                null);

        load(stopping, 106, 0);
        var landed = load(request, 106, 0);

        assertThat(landed.summary().created()).isEqualTo(1);
        assertThat(landed.summary().unchanged()).isZero();
    }

    @Test
    void landsNothingMoreOfAnImportThatWasUndone() throws IOException {
        var request = request(ImportKind.CLIENTS, "undone", clients(12_000));
        killed(request, 107, 1);
        var landed = count("client", "undone");
        jdbc.sql("update import_batch set undone_by = 'admin', undone_at = '2026-11-22 09:00:00' where job_id = 107")
                .update();

        assertThatThrownBy(() -> load(request, 107, 0))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("ALREADY_UNDONE"));

        assertThat(count("client", "undone")).isEqualTo(landed);
    }

    /** 100 clients as the file has them, 100 otherwise. */
    private void known(String source, long job) throws IOException {
        var rows = IntStream.range(100, 300)
                .mapToObj(number -> "c%d,%s %d,,1\n".formatted(number, number < 200 ? "Клиент" : "Кто-то", number))
                .collect(Collectors.joining());
        load(request(ImportKind.CLIENTS, source, "external_id,name,head,inn\n" + rows), job, 0);
    }

    /** Some name heads further down the file, some heads nobody has, and each has an INN to be warned of. */
    private static String clients(int count) {
        return "external_id,name,head,inn\n"
                + IntStream.range(0, count)
                        .mapToObj(number -> "c%d,Клиент %d,%s,1\n".formatted(number, number, head(number, count)))
                        .collect(Collectors.joining());
    }

    private static String head(int number, int count) {
        return switch (number) {
            case 0, 6_000 -> "c" + (count - 1);
            case 1, 6_001, 11_000 -> "nobody";
            default -> "";
        };
    }

    private ImportRequest making(String sales, String source) throws IOException {
        var request = request(ImportKind.SALES, source, sales);
        return new ImportRequest(
                request.kind(),
                request.file(),
                "s.csv",
                source,
                false,
                false,
                true,
                false,
                List.of(),
                request.mapping(),
                null);
    }

    private ImportRequest request(ImportKind kind, String source, String content) throws IOException {
        return ImportRequest.of(kind, file(content).toString(), source);
    }

    private void killed(ImportRequest request, long job, int batches) {
        assertThatThrownBy(() -> load(request, job, batches)).isInstanceOf(Killed.class);
    }

    /** @param batches after which the node goes down; 0 is never */
    private Imports.Loaded load(ImportRequest request, long job, int batches) throws IOException {
        var left = new int[] {batches};
        return imports.load(
                request,
                file(""),
                (done, total) -> {
                    left[0]--;
                    if (left[0] == 0) {
                        throw new Killed();
                    }
                },
                job);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "file", ""), content);
    }

    private int count(String table, String source) {
        return jdbc.sql("select count(*) from " + table + " where source = ?")
                .param(source)
                .query(Integer.class)
                .single();
    }
}
