package io.clientele.api.sale.document;

import static io.clientele.api.sale.SaleTestData.CREATING;
import static io.clientele.api.sale.SaleTestData.REPLACING;
import static io.clientele.api.sale.SaleTestData.STRICT;
import static io.clientele.api.sale.SaleTestData.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Clients;
import io.clientele.api.database.Bitmaps;
import io.clientele.api.database.Outcome;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.product.Products;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClienteleTest
class SalesStoreTests {

    @Autowired
    Sales sales;

    @Autowired
    Products products;

    @Autowired
    Clients clients;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void clear() {
        SaleTestData.clear(jdbc);
    }

    @Test
    void keepsDocumentsWithTheTotalsOfTheirLines() {
        var outcome = take(
                sale("D1", "1").amount("120.5").vat("20.5").cost("60").quantity("2"),
                sale("D1", "2").of("Bit").amount("0.0001").quantity("0.5"),
                sale("D2", "1").to("Vasilek").amount("999999999999.9999"));

        assertThat(outcome).isEqualTo(new Outcome(3, 0, 0, List.of()));
        assertThat(documents())
                .containsExactly(
                        "D1 2026-03-10 Romashka 120.5001 20.5000 60.0000 2.5000 2 false",
                        "D2 2026-03-10 Vasilek 999999999999.9999 0.0000 0.0000 1.0000 1 false");
        assertTotalsAreThoseOfLines();
    }

    @Test
    void changesNothingWhenTheSameRowsComeAgain() {
        var rows = List.of(
                sale("D1", "1")
                        .in("USD", "91.23456789")
                        .amount("10.1111")
                        .vat("1.1")
                        .by("Ivanov")
                        .through("WEB")
                        .row(),
                sale("D1", "2")
                        .in("USD", "91.23456789")
                        .of("Bit")
                        .by("Ivanov")
                        .through("WEB")
                        .row());
        sales.upsert("file", rows, CREATING);
        var version = version();

        var again = sales.upsert("file", rows, CREATING);

        assertThat(again).isEqualTo(new Outcome(0, 0, 2, List.of()));
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void landsNothingForAClientWhoWasTakenBackMeanwhile() {
        take(sale("D1", "1").to("Romashka"));
        var ids = clients.idsOf("file", List.of("Romashka"));

        assertThat(clients.asMerged(ids)).isEqualTo(ids);
        assertThatThrownBy(() -> clients.asMerged(Map.of("Vasilek", 1_000_000)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("UNKNOWN_CLIENT"));
    }

    @Test
    void roundsAmountsInAnotherCurrencyOnceAndKeepsTheOriginal() {
        take(sale("D1", "1").in("USD", "91.23456789").amount("10.1111"));

        assertThat(jdbc.sql("select concat(amount, ' ', original_amount) from sale_line")
                        .query(String.class)
                        .single())
                .isEqualTo("922.4818 10.1111");
    }

    @Test
    void refusesAnotherCurrencyWithoutARateAndARateOfTheFirmsOwn() {
        var outcome = take(
                sale("D1", "1").in("USD", null),
                sale("D2", "1").in("RUB", "2"),
                sale("D3", "1").in("rub", "1"));

        assertThat(outcome.rejected())
                .extracting(Rejected::index, Rejected::code)
                .containsExactly(tuple(0, "RATE_MISSING"), tuple(1, "BAD_RATE"), tuple(2, "BAD_CURRENCY"));
    }

    @Test
    void movesTheWholeDocumentToAnotherClientAndDay() {
        take(sale("D1", "1").to("Romashka"), sale("D1", "2").of("Bit"));
        var moved = take(sale("D1", "1").to("Vasilek").at("2026-04-02T10:00:00"));

        assertThat(moved).isEqualTo(new Outcome(0, 1, 0, List.of()));
        assertThat(documents()).containsExactly("D1 2026-04-02 Vasilek 200.0000 0.0000 0.0000 2.0000 2 false");
        assertTotalsAreThoseOfLines();
        assertThat(lastChange())
                .isEqualTo("2026-03-10 2026-04-02 [%d, %d]".formatted(client("Romashka"), client("Vasilek")));
    }

    @Test
    void keepsTheEarliestTimeOfADay() {
        take(
                sale("D1", "1").at("2026-03-10T12:30:00"),
                sale("D1", "2").of("Bit").at("2026-03-10T09:15:00"));
        var version = version();

        var again = take(sale("D1", "1").at("2026-03-10T12:30:00"));

        assertThat(jdbc.sql("select cast(sold_at as char) from sale")
                        .query(String.class)
                        .single())
                .startsWith("2026-03-10 09:15:00");
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void rejectsADocumentThatLooksLikeAnotherOfItsNumber() {
        take(sale("D1", "1"));

        var near = take(sale("D1", "1").at("2026-06-08T12:00:00"));
        var far = take(sale("D1", "1").at("2026-09-06T12:00:01"));

        assertThat(near.changed()).isEqualTo(1);
        assertThat(far.rejected()).extracting(Rejected::code).containsExactly("DOCUMENT_MOVED_TOO_FAR");
    }

    @Test
    void rejectsAllRowsOfADocumentThatDisagree() {
        var outcome = take(
                sale("D1", "1").through("WEB"),
                sale("D1", "2").through("SHOP").of("Bit"),
                sale("D2", "1").through("SHOP"),
                sale("D3", "1").at("2026-03-10T23:59:59"),
                sale("D3", "2").at("2026-03-11T00:00:00"));

        assertThat(outcome.created()).isEqualTo(1);
        assertThat(outcome.rejected())
                .extracting(Rejected::index, Rejected::column, Rejected::code)
                .containsExactly(
                        tuple(0, "channel", "DOCUMENT_DISAGREES"),
                        tuple(1, "channel", "DOCUMENT_DISAGREES"),
                        tuple(3, "sold_at", "DOCUMENT_DISAGREES"),
                        tuple(4, "sold_at", "DOCUMENT_DISAGREES"));
    }

    @Test
    void takesADocumentWholeOrNotAtAll() {
        products.upsert("file", List.of(SaleTestData.product("Drill", "Super drill", "Tools")));
        take(sale("Known", "1"));
        var outcome = sales.upsert(
                "file",
                List.of(
                        sale("D1", "1").row(),
                        sale("D1", "2").of("Nothing").row(),
                        sale("D2", "1").to("Nobody").row(),
                        sale("D3", "1").of("super DRILL").row(),
                        sale("D4", "1").amount("1.00001").row(),
                        sale("D4", "2").row()),
                STRICT);

        assertThat(outcome.created()).isEqualTo(1);
        assertThat(outcome.rejected())
                .extracting(Rejected::index, Rejected::column, Rejected::code)
                .containsExactly(
                        tuple(0, "document", "DOCUMENT_INCOMPLETE"),
                        tuple(1, "product", "UNKNOWN_PRODUCT"),
                        tuple(2, "client", "UNKNOWN_CLIENT"),
                        tuple(4, "amount", "TOO_MANY_DECIMALS"),
                        tuple(5, "document", "DOCUMENT_INCOMPLETE"));
        assertThat(documents()).hasSize(2);
    }

    @Test
    void countsEqualRowsOnceAndRejectsDifferentOnesOfOneLine() {
        var outcome = take(
                sale("D1", "1"),
                sale("D1", "1").amount("100.0"),
                sale("D2", "1"),
                sale("D2", "1").amount("7"),
                sale("D2", "2"));

        assertThat(outcome.created()).isEqualTo(1);
        assertThat(outcome.rejected())
                .extracting(Rejected::index, Rejected::code)
                .containsExactly(tuple(2, "DUPLICATE_KEY"), tuple(3, "DUPLICATE_KEY"), tuple(4, "DOCUMENT_INCOMPLETE"));
    }

    @Test
    void tellsReturnsByTheirLines() {
        take(
                sale("Return", "1").amount("-5").quantity("-1"),
                sale("Return", "2").of("Bit").amount("0").quantity("-1"),
                sale("Exchange", "1").amount("-5").quantity("-1"),
                sale("Exchange", "2").of("Bit").amount("9"));

        assertThat(jdbc.sql(
                                "select distinct concat(document, ' ', l.is_return, ' ', s.is_return) from sale s join sale_line l on l.sale_id = s.id order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("Exchange 0 0", "Return 1 1");
    }

    @Test
    void removesLinesNotSentOnlyWhenDocumentsAreReplaced() {
        take(sale("D1", "1"), sale("D1", "2").of("Bit"));

        var kept = take(sale("D1", "1").amount("70"));
        var sums = documents();
        var replaced = sales.upsert("file", List.of(sale("D1", "1").amount("70").row()), REPLACING);

        assertThat(kept.changed()).isEqualTo(1);
        assertThat(sums).containsExactly("D1 2026-03-10 Romashka 170.0000 0.0000 0.0000 2.0000 2 false");
        assertThat(replaced.unchanged()).isEqualTo(1);
        assertThat(documents()).containsExactly("D1 2026-03-10 Romashka 70.0000 0.0000 0.0000 1.0000 1 false");
        assertTotalsAreThoseOfLines();
    }

    @Test
    void removesADocumentThatIsNoLongerPosted() {
        take(sale("D1", "1"), sale("D2", "1"));

        var outcome = take(sale("D1", "1").unposted(), sale("D3", "1").unposted());

        assertThat(outcome).isEqualTo(new Outcome(0, 1, 1, List.of()));
        assertThat(documents()).singleElement().asString().startsWith("D2 ");
        assertThat(lastChange()).isEqualTo("2026-03-10 2026-03-10 [%d]".formatted(client("Romashka")));
    }

    @Test
    void refusesToRepriceLinesThatAreNotSent() {
        take(sale("D1", "1").in("USD", "90"), sale("D1", "2").of("Bit").in("USD", "90"));

        var part = take(sale("D1", "1").in("USD", "91"));
        var whole =
                take(sale("D1", "1").in("USD", "91"), sale("D1", "2").of("Bit").in("USD", "91"));

        assertThat(part.rejected())
                .extracting(Rejected::column, Rejected::code)
                .containsExactly(tuple("rate", "DOCUMENT_DISAGREES"));
        assertThat(whole.changed()).isEqualTo(2);
        assertTotalsAreThoseOfLines();
    }

    @Test
    void refusesAmountsOfThirteenDigitsAlsoAfterConversion() {
        var outcome = take(
                sale("D1", "1").amount("1000000000000"),
                sale("D2", "1").in("USD", "100").amount("10000000000"),
                sale("D3", "1").in("USD", "100").amount("9999999999.9999"));

        assertThat(outcome.rejected())
                .extracting(Rejected::index, Rejected::code)
                .containsExactly(tuple(0, "TOO_LARGE"), tuple(1, "TOO_LARGE"));
        assertThat(documents()).singleElement().asString().contains("999999999999.9900");
    }

    @Test
    void keepsSalesWithoutAClientUnderNumberZero() {
        take(sale("D1", "1").to(null), sale("D2", "1").to("  "));

        assertThat(jdbc.sql("select distinct client_id from sale_line")
                        .query(Integer.class)
                        .list())
                .containsExactly(0);
    }

    @Test
    void takesADocumentLargerThanABatchButNotSeveral() {
        var one = IntStream.range(0, 5_001)
                .mapToObj(line -> sale("Big", "" + line).row())
                .toList();
        var two = new ArrayList<>(one);
        two.add(sale("Other", "1").row());

        assertThat(sales.upsert("file", one, CREATING).created()).isEqualTo(5_001);
        assertThatThrownBy(() -> sales.upsert("file", two, CREATING)).isInstanceOf(Problem.class);
    }

    @Test
    void recognizesEveryLineOfManyBatches() {
        var rows = lines("D");
        take(rows);
        var version = version();

        take(rows);

        assertThat(version()).isEqualTo(version);
        assertThat(jdbc.sql("select count(*) from sale_line")
                        .query(Integer.class)
                        .single())
                .isEqualTo(rows.size());
        assertTotalsAreThoseOfLines();
    }

    private List<SaleRow> lines(String prefix) {
        var day = LocalDate.of(2025, 1, 1);
        return IntStream.range(0, 20_000)
                .mapToObj(line -> sale(prefix + line / 4, "" + line % 4)
                        .to("C" + line / 4 % 500)
                        .of("P" + line % 300)
                        .on(day.plusDays(line / 4 % 300))
                        .row())
                .toList();
    }

    private void take(List<SaleRow> rows) {
        for (var from = 0; from < rows.size(); from += 5_000) {
            sales.upsert("file", rows.subList(from, from + 5_000), CREATING);
        }
    }

    private Outcome take(SaleTestData... rows) {
        return sales.upsert(
                "file", List.of(rows).stream().map(SaleTestData::row).toList(), CREATING);
    }

    private List<String> documents() {
        return jdbc.sql("""
                        select document, sold_on, c.external_id, amount, vat_amount, cost, quantity, line_count, is_return
                        from sale left join client c on c.id = client_id order by document""").query().listOfRows().stream()
                .map(Map::values)
                .map(values ->
                        String.join(" ", values.stream().map(String::valueOf).toList()))
                .toList();
    }

    private void assertTotalsAreThoseOfLines() {
        assertThat(jdbc.sql("""
                        select document from sale s join (
                            select sale_id, sum(amount) amount, sum(vat_amount) vat, sum(cost) cost, sum(quantity) quantity,
                                count(*) line_count, min(client_id) first_client, max(client_id) last_client,
                                min(sold_on) first_day, max(sold_on) last_day
                            from sale_line group by sale_id) l on l.sale_id = s.id
                        where s.amount <> l.amount or s.vat_amount <> l.vat or s.cost <> l.cost or s.quantity <> l.quantity
                            or s.line_count <> l.line_count or s.client_id <> first_client or s.client_id <> last_client
                            or s.sold_on <> first_day or s.sold_on <> last_day""").query(String.class).list()).isEmpty();
        assertThat(jdbc.sql("select count(*) from sale_line where sale_id not in (select id from sale)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String lastChange() {
        return jdbc.sql(
                        "select from_day, to_day, clients from data_change where room = 'sale' order by version desc limit 1")
                .query((row, number) -> row.getString(1) + " " + row.getString(2) + " "
                        + java.util.Arrays.toString(
                                Bitmaps.read(row.getBytes(3)).toArray()))
                .single();
    }

    private int client(String externalId) {
        return jdbc.sql("select id from client where external_id = ?")
                .param(externalId)
                .query(Integer.class)
                .single();
    }

    private long version() {
        return jdbc.sql("select version from data_version where room = 'sale'")
                .query(Long.class)
                .single();
    }
}
