package io.clientele.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.SaleRow;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.segment.Asking;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A preview shows the beginning of a report of many rows, and what is true of the whole. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PreviewTests {

    private static final int CLIENTS = 250;
    private static final String PERIOD = "period: {between: {from: \"2026-01-01\", to: \"2027-01-01\"}}";

    private final Api api;

    @Autowired
    PreviewTests(Api api) {
        this.api = api;
    }

    @BeforeAll
    void load(@Autowired Clients clients, @Autowired Sales sales) {
        var all = IntStream.range(0, CLIENTS).boxed().toList();
        clients.upsert("many", all.stream().map(at -> Card.of("c" + at).card()).toList());
        sales.upsert("many", all.stream().map(PreviewTests::sale).toList(), SaleTestData.CREATING);
    }

    private static SaleRow sale(int at) {
        return SaleTestData.sale("d" + at, "1")
                .to("c" + at)
                .amount(String.valueOf(1_000 + at))
                .at("2026-03-01T12:00")
                .row();
    }

    @ParameterizedTest
    @CsvSource({"ABC_XYZ, 0", "RFM, 1"})
    void tellsOfAllAndShowsTheFirst(String kind, int section) {
        var answer = new Asking(api.admin()).ask("""
                { report(kind: %s, locale: EN, %s) { sections { rows(first: 200) rowCount totals } } }""".formatted(kind, PERIOD));

        assertThat(answer.list("report.sections[%d].rows".formatted(section), List.class))
                .hasSize(200);
        assertThat(answer.number("report.sections[%d].rowCount".formatted(section)))
                .isEqualTo(CLIENTS);
        assertThat(answer.text("report.sections[%d].rows[0][1]".formatted(section)))
                .startsWith("Client c");
    }

    @ParameterizedTest
    @CsvSource({"FORECAST, ''", "LOST_AND_SLEEPING, ''", "RECEIVABLES, ''", "RECEIVABLES, 2026-05-31"})
    void namesTheDayWhereAPeriodMeansNothing(String kind, String on) {
        var chosen = on.isEmpty() ? "" : "parameters: [{name: \"on\", value: \"%s\"}]".formatted(on);
        var answer = new Asking(api.admin())
                .ask("{ report(kind: %s, locale: EN, %s, %s) { period { from to } } }".formatted(kind, PERIOD, chosen));

        var day = on.isEmpty() ? SettableClock.TODAY : LocalDate.parse(on);
        assertThat(answer.text("report.period.from")).isEqualTo(day.toString());
        assertThat(answer.text("report.period.to")).isEqualTo(day.plusDays(1).toString());
    }

    @ParameterizedTest
    @CsvSource({
        "RFM, primary: true, PRIMARY",
        "RFM, asOf: \"2026-05-31\", 2026-05-31",
        "SALES_BY_SEGMENT, atSale: true, AT_SALE"
    })
    void tellsByWhichMembershipItIs(String kind, String asked, String told) {
        var answer = new Asking(api.admin())
                .ask("{ report(kind: %s, locale: EN, %s, membership: {%s}) { membership } }"
                        .formatted(kind, PERIOD, asked));

        assertThat(answer.text("report.membership")).isEqualTo(told);
    }

    /** Nobody bought anything the year before. */
    @Test
    void callsSalesNewAsTheFileDoes() {
        var answer = new Asking(api.admin()).ask("""
                { report(kind: SALES_BY_SEGMENT, locale: EN, period: {between: {from: "2026-01-01", to: "2027-01-01"}}) {
                  sections { columns { name } totals } } }""");

        assertThat(answer.texts("report.sections[0].columns[*].name")).contains("Growth, %");
        assertThat(answer.texts("report.sections[0].totals[-1:][13]")).containsExactly("NEW");
    }

    @Test
    void showsTheRowsOfTheFile() {
        var answer = new Asking(api.admin()).ask("""
                { report(kind: ABC_XYZ, locale: EN, %s) { sections { rows(first: 200) } } }""".formatted(PERIOD));
        var file = api.rest("admin")
                .get()
                .uri("/reports/abc-xyz.csv?from=2026-01-01&to=2027-01-01&locale=EN")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(byte[].class)
                .returnResult()
                .getResponseBody();
        var lines = new String(Objects.requireNonNull(file), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains("Client c"))
                .toList();

        assertThat(lines).hasSize(CLIENTS);
        for (var row = 0; row < 200; row++) {
            assertThat(lines.get(row)).contains(answer.text("report.sections[0].rows[%d][1]".formatted(row)));
        }
    }
}
