package io.clientele.api.receivable.landing;

import static io.clientele.api.receivable.ReceivableTestData.invoice;
import static io.clientele.api.receivable.ReceivableTestData.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.database.Bitmaps;
import io.clientele.api.database.Outcome;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.firm.Problem;
import io.clientele.api.receivable.ReceivableTestData;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClienteleTest
class FactsStoreTests {

    @Autowired
    Invoices invoices;

    @Autowired
    Payments payments;

    @Autowired
    Clients clients;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void clear() {
        ReceivableTestData.clear(jdbc);
        clients.upsert(
                "file", List.of(Card.of("Romashka").card(), Card.of("Vasilek").card()));
    }

    @Test
    void keepsInvoicesAndPayments() {
        var owed = owe(
                invoice("I1").amount("120.5").at(" OOO 1 ").kind("shipment"),
                invoice("I2").of("Vasilek").amount("999999999999.9999"));
        var paid = pay(
                payment("P1").closing("I1").amount("20.5"),
                payment("P2").of("Vasilek").amount("-0.0001"));

        assertThat(owed).isEqualTo(new Outcome(2, 0, 0, List.of()));
        assertThat(paid).isEqualTo(new Outcome(2, 0, 0, List.of()));
        assertThat(rows("receivable", "document, issued_on, due_on"))
                .containsExactly(
                        "1 I1 2026-03-01 2026-03-15 Romashka 120.5000 null RUB 1.00000000 OOO 1 shipment",
                        "2 I2 2026-03-01 2026-03-15 Vasilek 999999999999.9999 null RUB 1.00000000 null null");
        assertThat(rows("payment", "external_id, paid_on, document"))
                .containsExactly(
                        "1 P1 2026-03-01 I1 Romashka 20.5000 null RUB 1.00000000 null null",
                        "2 P2 2026-03-01 null Vasilek -0.0001 null RUB 1.00000000 null null");
    }

    @Test
    void changesNothingWhenTheSameRowsComeAgain() {
        owe(invoice("I1").in("USD", "91.23456789").amount("10.1111").at("A").kind("x"));
        pay(payment("P1")
                .in("USD", "91.23456789")
                .amount("-10.1111")
                .closing("I1")
                .kind("x"));
        var version = version();

        var owed = owe(invoice("I1")
                .in("USD", "91.234567890")
                .amount("10.11110")
                .at("A")
                .kind("x"));
        var paid = pay(payment("P1")
                .in("USD", "91.23456789")
                .amount("-10.1111")
                .closing("I1")
                .kind("x"));

        assertThat(owed).isEqualTo(new Outcome(0, 0, 1, List.of()));
        assertThat(paid).isEqualTo(new Outcome(0, 0, 1, List.of()));
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void roundsAmountsInAnotherCurrencyOnceAndKeepsTheOriginal() {
        owe(invoice("I1").in("USD", "91.23456789").amount("10.1111"));
        pay(payment("P1").in("USD", "0.5").amount("-0.0001"));

        assertThat(rows("receivable", "document"))
                .containsExactly("1 I1 Romashka 922.4818 10.1111 USD 91.23456789 null null");
        assertThat(rows("payment", "external_id"))
                .containsExactly("1 P1 Romashka -0.0001 -0.0001 USD 0.50000000 null null");
    }

    @Test
    void movesAFactToAnotherClientAndTouchesBoth() {
        owe(invoice("I1"), invoice("I2"));
        var moved = owe(invoice("I1").of("Vasilek").on("2026-05-01"), invoice("I2"));

        assertThat(moved).isEqualTo(new Outcome(0, 1, 1, List.of()));
        assertThat(rows("receivable", "document, issued_on"))
                .containsExactly(
                        "1 I1 2026-05-01 Vasilek 100.0000 null RUB 1.00000000 null null",
                        "2 I2 2026-03-01 Romashka 100.0000 null RUB 1.00000000 null null");
        assertThat(lastChange())
                .isEqualTo("2026-03-01 2026-05-01 [%d, %d]".formatted(client("Romashka"), client("Vasilek")));
    }

    @Test
    void tellsWhatIsWrongAndLandsTheOthers() {
        var outcome = owe(
                invoice("I1"),
                invoice("I2").of("Nobody"),
                invoice("I3").due("2026-02-28"),
                invoice("I4").amount("0"),
                invoice("I5").amount("-1"),
                invoice(" "),
                invoice("I7").in("USD", null),
                invoice("I8").in("RUB", "2"),
                invoice("I9").in("rub", "1"),
                invoice("I10").amount("1.00001"),
                invoice("I11").amount("1000000000000"),
                invoice("I12").in("USD", "100").amount("10000000000"),
                invoice("I13").on("1812-06-24"),
                invoice("I14").in("USD", "0.00000001").amount("1"),
                invoice("x".repeat(121)),
                invoice("I16").kind("\u0000"));

        assertThat(outcome.created()).isEqualTo(1);
        assertThat(outcome.rejected())
                .extracting(Rejected::index, Rejected::column, Rejected::code)
                .containsExactly(
                        tuple(1, "client", "UNKNOWN_CLIENT"),
                        tuple(2, "due_on", "DUE_BEFORE_ISSUED"),
                        tuple(3, "amount", "WRONG_AMOUNT"),
                        tuple(4, "amount", "WRONG_AMOUNT"),
                        tuple(5, "document", "REQUIRED"),
                        tuple(6, "rate", "RATE_MISSING"),
                        tuple(7, "rate", "BAD_RATE"),
                        tuple(8, "currency", "BAD_CURRENCY"),
                        tuple(9, "amount", "TOO_MANY_DECIMALS"),
                        tuple(10, "amount", "TOO_LARGE"),
                        tuple(11, "amount", "TOO_LARGE"),
                        tuple(12, "issued_on", "DATE_OUT_OF_RANGE"),
                        tuple(13, "amount", "WRONG_AMOUNT"),
                        tuple(14, "document", "TOO_LONG"),
                        tuple(15, "kind", "INVALID_CHARACTER"));
    }

    @Test
    void tellsWhatIsWrongWithPayments() {
        var outcome = pay(
                payment("P1").amount("0"),
                payment("P2").closing("x".repeat(121)),
                payment("P3").on("2200-01-01"),
                payment("P4").of("Nobody"));

        assertThat(outcome.created()).isZero();
        assertThat(outcome.rejected())
                .extracting(Rejected::column, Rejected::code)
                .containsExactly(
                        tuple("amount", "WRONG_AMOUNT"),
                        tuple("document", "TOO_LONG"),
                        tuple("paid_on", "DATE_OUT_OF_RANGE"),
                        tuple("client", "UNKNOWN_CLIENT"));
    }

    @Test
    void countsEqualRowsOnceAndRejectsDifferentOnesOfOneKey() {
        var outcome = owe(
                invoice("I1"),
                invoice("I1").amount("100.0"),
                invoice("I2"),
                invoice("I2").amount("7"),
                invoice("I2"));
        var other = invoices.upsert("crm", List.of(invoice("I1").invoice()));

        assertThat(outcome.created()).isEqualTo(1);
        assertThat(outcome.rejected())
                .extracting(Rejected::index, Rejected::column, Rejected::code)
                .containsExactly(
                        tuple(2, "document", "DUPLICATE_KEY"),
                        tuple(3, "document", "DUPLICATE_KEY"),
                        tuple(4, "document", "DUPLICATE_KEY"));
        assertThat(other.rejected()).extracting(Rejected::code).containsExactly("UNKNOWN_CLIENT");
    }

    @Test
    void takesFactsAwayAndTellsThoseThatAreNotThere() {
        owe(invoice("I1"), invoice("I2").of("Vasilek"));
        pay(payment("P1"));

        var outcome = invoices.delete("file", List.of("I1", "I9"));
        var paid = payments.delete("file", List.of("P1"));
        var version = version();
        var nothing = invoices.delete("crm", List.of("I2"));

        assertThat(outcome.changed()).isEqualTo(1);
        assertThat(outcome.rejected())
                .extracting(Rejected::index, Rejected::code)
                .containsExactly(tuple(1, "NOT_FOUND"));
        assertThat(paid).isEqualTo(new Outcome(0, 1, 0, List.of()));
        assertThat(nothing.rejected()).hasSize(1);
        assertThat(version()).isEqualTo(version);
        assertThat(lastChange()).isEqualTo("2026-03-01 2026-03-01 [%d]".formatted(client("Romashka")));
        assertThat(rows("receivable", "document")).singleElement().asString().startsWith("2 I2");
        assertThat(rows("payment", "document")).isEmpty();
    }

    @Test
    void takesFiveThousandRowsAndNoMore() {
        var rows = IntStream.range(0, 5_001)
                .mapToObj(number -> invoice("I" + number).invoice())
                .toList();

        assertThat(invoices.upsert("file", rows.subList(0, 5_000)).created()).isEqualTo(5_000);
        assertThat(invoices.upsert("file", rows.subList(0, 5_000)).unchanged()).isEqualTo(5_000);
        assertThatThrownBy(() -> invoices.upsert("file", rows)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> payments.delete("file", Collections.nCopies(5_001, "P")))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> payments.upsert(" ", List.of())).isInstanceOf(Problem.class);
    }

    private Outcome owe(ReceivableTestData... rows) {
        return invoices.upsert(
                "file", Stream.of(rows).map(ReceivableTestData::invoice).toList());
    }

    private Outcome pay(ReceivableTestData... rows) {
        return payments.upsert(
                "file", Stream.of(rows).map(ReceivableTestData::payment).toList());
    }

    private List<String> rows(String table, String own) {
        return jdbc.sql("""
                        select f.id, %s, c.external_id client, amount, original_amount, currency, rate, organization, f.kind
                        from %s f join client c on c.id = client_id order by f.id""".formatted(own.replace("external_id", "f.external_id"), table)).query().listOfRows().stream()
                .map(Map::values)
                .map(values ->
                        String.join(" ", values.stream().map(String::valueOf).toList()))
                .toList();
    }

    private String lastChange() {
        return jdbc.sql(
                        "select from_day, to_day, clients from data_change where room = 'receivable' order by version desc limit 1")
                .query((row, number) -> row.getString(1) + " " + row.getString(2) + " "
                        + List.of(Bitmaps.read(row.getBytes(3)).stream().boxed().toArray()))
                .single();
    }

    private int client(String externalId) {
        return jdbc.sql("select id from client where external_id = ?")
                .param(externalId)
                .query(Integer.class)
                .single();
    }

    private long version() {
        return jdbc.sql("select version from data_version where room = 'receivable'")
                .query(Long.class)
                .single();
    }
}
