package io.clientele.api.sale.document;

import static io.clientele.api.sale.SaleTestData.CREATING;
import static io.clientele.api.sale.SaleTestData.REPLACING;
import static io.clientele.api.sale.SaleTestData.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.ClienteleTest;
import io.clientele.api.database.Outcome;
import io.clientele.api.firm.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept of the sales that come, and what comes of it when they come again. */
@ClienteleTest
class SalesStoreTests extends StoredSales {

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
    void keepsSalesWithoutAClientUnderNumberZero() {
        take(sale("D1", "1").to(null), sale("D2", "1").to("  "));

        assertThat(jdbc.sql("select distinct client_id from sale_line")
                        .query(Integer.class)
                        .list())
                .containsExactly(0);
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
}
