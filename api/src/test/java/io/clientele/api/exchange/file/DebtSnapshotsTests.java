package io.clientele.api.exchange.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Clients;
import io.clientele.api.database.Snapshots;
import io.clientele.api.exchange.kind.ImportKind;
import io.clientele.api.exchange.kind.ImportRequest;
import io.clientele.api.exchange.load.ImportSummary;
import io.clientele.api.exchange.load.Imports;
import io.clientele.api.firm.Money;
import io.clientele.api.receivable.Settlements;
import io.clientele.api.receivable.landing.InvoiceRow;
import io.clientele.api.receivable.landing.Invoices;
import io.clientele.api.receivable.landing.PaymentRow;
import io.clientele.api.receivable.landing.Payments;
import io.clientele.api.receivable.settlement.Ageing;
import io.clientele.api.receivable.settlement.Settlement;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Debts as bases without invoices tell them. */
@ClienteleTest
class DebtSnapshotsTests {

    private static final LocalDate DAY = SettableClock.TODAY;
    private static final String HEADER =
            "client,snapshot_on,debt,not_due,overdue_1_7,overdue_8_30,overdue_31_60,overdue_61_90,overdue_over_90,advance\n";

    @TempDir
    private Path folder;

    @Autowired
    private Imports imports;

    @Autowired
    private Clients clients;

    @Autowired
    private Settlements settlements;

    @Autowired
    private Snapshots snapshots;

    @Autowired
    private Invoices invoices;

    @Autowired
    private Payments payments;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void takesAReportAsPeopleMakeIt() throws IOException {
        known("golden");
        var golden = Objects.requireNonNull(getClass().getResource("debt-snapshot.csv"));

        var loaded = load("golden", Files.readString(Path.of(golden.getPath())), false);

        assertThat(loaded.summary())
                .extracting(
                        ImportSummary::rows,
                        ImportSummary::created,
                        ImportSummary::rejected,
                        ImportSummary::skippedRows)
                .containsExactly(8L, 4L, 4L, List.of(5L, 8L, 15L));
        assertThat(Files.readString(loaded.rejected()))
                .contains("DEBT_DISAGREES", "The parts sum to 9.5, which is 0.5 less than the debt of 10.")
                .contains("UNKNOWN_CLIENT", "DATE_OUT_OF_RANGE", "NEGATIVE");
        assertThat(ageing("golden", "a", DAY)).isEqualTo("1000 50.5 0 0 200 0");
        assertThat(ageing("golden", "a", DAY.plusDays(8))).isEqualTo("1000 0 50.5 0 200 0");
        assertThat(ageing("golden", "b", DAY)).isEqualTo("0 0 0 0 0 100");
        assertThat(ageing("golden", "f", DAY)).isEqualTo("300 0 0 0 0 0");
        assertThat(settlement("golden", "b", DAY).advance()).isEqualTo(15_2500);
        assertThat(settlement("golden", "c", DAY).advance()).isEqualTo(40_0000);
        assertThat(settlement("golden", "c", DAY).debt()).isZero();
    }

    @Test
    void holdsTheNewestSnapshotWhateverOrderTheyComeIn() throws IOException {
        known("order");
        var random = new Random(7);
        var newest = new TreeMap<String, String>();
        for (var round = 0; round < 6; round++) {
            var text = new StringBuilder(HEADER);
            for (var client : List.of("a", "b", "c", "d")) {
                if (random.nextInt(4) > 0) {
                    var day = DAY.minusDays(random.nextInt(3));
                    var parts = random.ints(6, 0, 3).map(part -> part * 100).toArray();
                    var sum = Arrays.stream(parts).sum();
                    var said = "%s %d %d %d %d %d %d %d"
                            .formatted(day, parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], round);
                    text.append("%s,%s,%d,%d,%d,%d,%d,%d,%d,%d\n"
                            .formatted(
                                    client, day, sum, parts[0], parts[1], parts[2], parts[3], parts[4], parts[5],
                                    round));
                    newest.merge(
                            client,
                            said,
                            (old, now) -> now.substring(0, 10).compareTo(old.substring(0, 10)) < 0 ? old : now);
                }
            }
            load("order", text.toString(), false);
            var again = load("order", text.toString(), false);

            assertThat(again.summary().created() + again.summary().changed()).isZero();
            newest.forEach((client, said) -> {
                var day = LocalDate.parse(said.substring(0, 10));
                assertThat(ageing("order", client, day) + " "
                                + settlement("order", client, day).advance() / 10_000)
                        .as(client)
                        .isEqualTo(said.substring(11));
            });
        }
    }

    @Test
    void settlesThoseWhomAWholeSnapshotDoesNotName() throws IOException {
        known("whole");
        var before = DAY.minusDays(10);
        load("whole", HEADER + "a,%1$s,70,,70,,,,,\nb,%1$s,50,,,,,,50,5\n".formatted(before), false);

        load("whole", HEADER + "a,%s,30,,30,,,,,\n".formatted(DAY), false);
        assertThat(settlement("whole", "b", DAY).debt()).isEqualTo(50_0000);

        load("whole", HEADER + "a,%s,30,,30,,,,,\nnobody,%1$s,1,1,,,,,,\n".formatted(DAY), true);
        assertThat(settlement("whole", "b", DAY).debt())
                .as("a row was rejected")
                .isEqualTo(50_0000);

        load("whole", HEADER + "a,%s,30,,30,,,,,\n".formatted(DAY), true);
        assertThat(settlement("whole", "b", DAY).debt()).isZero();
        assertThat(settlement("whole", "b", DAY).advance()).isZero();
        assertThat(settlement("whole", "b", DAY.minusDays(1)).debt()).isEqualTo(50_0000);
        assertThat(settlement("whole", "a", DAY).debt()).isEqualTo(30_0000);
        var version = version();
        load("whole", HEADER + "a,%s,30,,30,,,,,\n".formatted(DAY), true);
        assertThat(version()).isEqualTo(version);

        load("whole", HEADER + "b,%s,50,,,,,,50,5\n".formatted(DAY), false);
        assertThat(ageing("whole", "b", DAY)).isEqualTo("0 0 0 0 0 50");
        assertThat(settlement("whole", "b", DAY).advance()).isEqualTo(5_0000);
    }

    @Test
    void settlesNobodyWhenARowOfAWholeSnapshotLacksItsDay() throws IOException {
        known("merged");
        load("merged", HEADER + "a,%1$s,70,,70,,,,,\nb,%1$s,50,,,,,,50,5\n".formatted(DAY.minusDays(10)), false);

        var whole = load("merged", HEADER + "a,%s,30,,30,,,,,\nb,,50,,,,,,50,5\n".formatted(DAY), true);
        var part = load("merged", HEADER + "a,%s,30,,30,,,,,\nManager,,80,,30,,,,50,5\n".formatted(DAY), false);

        assertThat(whole.summary().rejected()).isEqualTo(1);
        assertThat(settlement("merged", "b", DAY).debt()).isEqualTo(50_0000);
        assertThat(part.summary().rejected()).isZero();
        assertThat(part.summary().skipped()).isEqualTo(1);
    }

    @Test
    void staysBesideRealInvoicesAndPayments() throws IOException {
        known("beside");
        load("beside", HEADER + "a,%s,100,,100,,,,,20\n".formatted(DAY), false);
        invoices.upsert(
                "beside",
                List.of(new InvoiceRow(
                        "real",
                        "a",
                        DAY.minusDays(200),
                        DAY.minusDays(100),
                        new BigDecimal(40),
                        null,
                        null,
                        null,
                        null)));
        payments.upsert(
                "beside", List.of(new PaymentRow("p", "a", DAY, new BigDecimal(60), null, null, null, null, null)));

        load("beside", HEADER + "a,%s,80,80,,,,,,\n".formatted(DAY), true);

        assertThat(ageing("beside", "a", DAY)).isEqualTo("80 0 0 0 0 0");
        assertThat(settlement("beside", "a", DAY).advance()).isEqualTo(20_0000);
    }

    private void known(String source) throws IOException {
        var file = file("external_id,name\na,A\nb,B\nc,C\nd,D\ne,E\nf,F\n");
        imports.load(ImportRequest.of(ImportKind.CLIENTS, file.toString(), source), file(""), Imports.Progress.NONE);
    }

    private Imports.Loaded load(String source, String content, boolean whole) throws IOException {
        var file = file(content).toString();
        var request = new ImportRequest(
                ImportKind.DEBT_SNAPSHOT, file, file, source, false, false, false, whole, List.of(), Map.of(), null);
        return imports.load(request, file(""), Imports.Progress.NONE);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "file", ""), content);
    }

    private Settlement settlement(String source, String client, LocalDate day) {
        int id = Objects.requireNonNull(clients.idsOf(source, List.of(client)).get(client));
        return snapshots.read(
                () -> Objects.requireNonNull(settlements.of(List.of(id), day).get(id)));
    }

    /** What is not due, then what is overdue 1–7, 8–30, 31–60, 61–90 and more days. */
    private String ageing(String source, String client, LocalDate day) {
        return settlement(source, client, day).ageing().buckets().stream()
                .map(Ageing.Bucket::amount)
                .map(amount -> Money.decimal(amount).stripTrailingZeros().toPlainString())
                .reduce((one, other) -> one + " " + other)
                .orElseThrow();
    }

    private long version() {
        return jdbc.sql("select version from data_version where room = 'receivable'")
                .query(Long.class)
                .single();
    }
}
