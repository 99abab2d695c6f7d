package io.clientele.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.segment.Asking;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.reporting.Language;
import io.clientele.reporting.document.Parameter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is chosen for a report changes its figures as the analysis with the same argument says, on random sales. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportParametersTests extends ChosenReports {

    @ParameterizedTest
    @CsvSource({"1, 2", "2, 12", "5, 120"})
    void tellsWhoIsLost(int oneTime, int lostMonths) {
        var paper = paper(
                ReportKind.LOST_AND_SLEEPING,
                Map.of("oneTime", String.valueOf(oneTime), "lostMonths", String.valueOf(lostMonths)));
        var answer = analysis("lostAndSleeping(%s, oneTime: %d, lostMonths: %d) { stages { clients } }"
                .formatted(PERIOD, oneTime, lostMonths));

        assertThat(paper.column("Life stages", "Clients"))
                .containsExactlyElementsOf(answer.texts("analysis.lostAndSleeping.stages[*].clients"));
        assertThat(shown(paper)).contains("Lost without purchases for=%d months".formatted(lostMonths));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"5,15; 2026-11-22", "1,2,3,40; 2026-10-01", "365; 2026-11-01"})
    void agesDebts(String lastDays, LocalDate on) {
        var paper = paper(ReportKind.RECEIVABLES, Map.of("lastDays", lastDays, "on", on.toString()));
        var answer = analysis("receivables(on: \"%s\", lastDays: [%s]) { total { buckets { amount { amount } } } }"
                .formatted(on, lastDays));

        assertThat(numbers(paper.column("Debts by age", "Debt")))
                .containsExactlyElementsOf(
                        numbers(answer.texts("analysis.receivables.total.buckets[*].amount.amount")));
        assertThat(shown(paper)).contains("Bounds of age, days=" + lastDays.replace(",", ", "));
    }

    @Test
    void takesAdvancesOffDebts() {
        var paper = paper(ReportKind.RECEIVABLES, Map.of("netAdvances", "YES"));
        var answer = analysis(
                "receivables(netAdvances: true) { total { advance { amount } buckets { amount { amount } } } }");
        var netted = numbers(paper.column("Debts by age", "Debt"));

        assertThat(netted)
                .containsExactlyElementsOf(numbers(answer.texts("analysis.receivables.total.buckets[*].amount.amount")))
                .isNotEqualTo(numbers(paper(ReportKind.RECEIVABLES, Map.of()).column("Debts by age", "Debt")));
        assertThat(numbers(List.of(paper.value("Debts by client", "Total", "Advance"))))
                .containsExactlyElementsOf(numbers(List.of(answer.text("analysis.receivables.total.advance.amount"))));
        assertThat(paper.column("Debts by client", "Most days")).containsOnlyNulls();
        assertThat(shown(paper)).contains("Take advances off=yes");
    }

    @ParameterizedTest
    @CsvSource({
        "REVENUE, 50, 75, BEFORE",
        "MARGIN, 80, 95, INCLUSIVE",
        "QUANTITY, 10, 100, INCLUSIVE",
        "ORDERS, 33.3, 66.6, BEFORE"
    })
    void classesByImportance(String metric, String a, String b, String border) {
        var paper = paper(ReportKind.ABC_XYZ, Map.of("importance", metric, "a", a, "b", b, "border", border));
        var answer =
                analysis("abc(%s, metric: %s, a: \"%s\", b: \"%s\", border: %s) { classes { class clients value } }"
                        .formatted(PERIOD, metric, a, b, border));

        assertThat(paper.column("ABC and XYZ classes", "Clients").subList(0, 3))
                .containsExactlyElementsOf(
                        answer.texts("analysis.abc.classes[*].clients").subList(0, 3));
        var name = Map.of("REVENUE", "Revenue", "MARGIN", "Gross margin", "QUANTITY", "Quantity", "ORDERS", "Orders");
        assertThat(numbers(paper.column("ABC and XYZ classes", String.valueOf(name.get(metric)))
                        .subList(0, 3)))
                .containsExactlyElementsOf(
                        numbers(answer.texts("analysis.abc.classes[*].value").subList(0, 3)));
    }

    @ParameterizedTest
    @CsvSource({
        "ORDERS, MONTH, 50, 120, POPULATION, THRESHOLD",
        "REVENUE, QUARTER, 20, 60, SAMPLE, THRESHOLD",
        "REVENUE, MONTH, 20, 70, POPULATION, QUANTILE"
    })
    void classesByRegularity(String metric, String step, String x, String y, String deviation, String mode) {
        var paper = paper(
                ReportKind.ABC_XYZ,
                Map.of("regularity", metric, "step", step, "x", x, "y", y, "deviation", deviation, "mode", mode));
        var answer = analysis(
                "abcXyz(%s, regularity: %s, step: %s, x: \"%s\", y: \"%s\", deviation: %s, mode: %s) { cells { abc xyz clients } }"
                        .formatted(PERIOD, metric, step, x, y, deviation, mode));

        for (var abc : List.of("A", "B", "C")) {
            for (var xyz : List.of("X", "Y", "Z")) {
                var counts = answer.texts(
                        "analysis.abcXyz.cells[?(@.abc=='%s' && @.xyz=='%s')].clients".formatted(abc, xyz));
                assertThat(paper.value("ABC and XYZ classes", abc, xyz))
                        .as(abc + xyz)
                        .isEqualTo(counts.isEmpty() ? "0" : counts.getFirst());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"30,60,120,300; 2,3,4,5; 100,500,1000,2000", "1,2,3,4; 1,10,20,30; 0,1,2,3"})
    void scoresByFixedBorders(String days, String orders, String revenue) {
        var paper = paper(ReportKind.RFM, Map.of("recencyDays", days, "orders", orders, "revenue", revenue));
        var amounts = revenue.replaceAll("\\d+", "\"$0\"");
        var answer = analysis(
                "rfm(%s, recencyDays: [%s], orders: [%s], revenue: [%s]) { orders groups { clients } thresholds { recency { score clients } } }"
                        .formatted(PERIOD, days, orders, amounts));

        var clients = paper.column("RFM groups", "Clients");
        assertThat(clients.stream().sorted().toList())
                .containsExactlyElementsOf(answer.texts("analysis.rfm.groups[*].clients").stream()
                        .sorted()
                        .toList());
        assertThat(answer.texts("analysis.rfm.orders[*]")).containsExactly(orders.split(","));
        assertThat(shown(paper)).contains("Recency: days of 5, 4, 3, 2=" + days.replace(",", ", "));
    }

    @ParameterizedTest
    @CsvSource({"CLASSIC, 3", "UNBOUNDED, 6", "FULL, 1"})
    void countsWhoComesBack(String mode, int months) {
        var paper = paper(ReportKind.RETENTION, Map.of("mode", mode, "months", String.valueOf(months)));
        var answer = analysis("retention(%s, mode: %s, months: %d) { average { kept clients } cohorts { clients } }"
                .formatted(PERIOD, mode, months));

        var totals = paper.section("Retention of clients").table().totals().getFirst();
        var kept = answer.list("analysis.retention.average[*].kept", Integer.class);
        var clients = answer.list("analysis.retention.average[*].clients", Integer.class);
        assertThat(totals.cells()).hasSizeLessThanOrEqualTo(months + 3);
        for (var month = 0; month < kept.size(); month++) {
            var share = Paper.text(totals.cells().get(month + 2));
            assertThat(share == null ? null : new BigDecimal(share))
                    .usingComparator(ReportParametersTests::compare)
                    .isEqualTo(share(kept.get(month), clients.get(month)));
        }
    }

    private static @Nullable BigDecimal share(int part, int whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), new MathContext(20));
    }

    @Test
    void looksAsFarAheadAsIsAsked() {
        var paper = paper(ReportKind.FORECAST, Map.of("months", "3"));
        var answer = analysis("forecast(months: 3) { total { months { revenue { amount } } } }");

        var forecast = numbers(paper.column("Revenue forecast: all sales", "Forecast"));
        assertThat(forecast)
                .hasSize(3)
                .containsExactlyElementsOf(numbers(answer.texts("analysis.forecast.total.months[*].revenue.amount")));
        assertThat(shown(paper)).contains("Forecast horizon=3 months");
    }

    @ParameterizedTest
    @CsvSource({"1", "3", "1000"})
    void countsWhatIsTogetherOftenEnough(int least) {
        var paper = paper(ReportKind.BASKET, Map.of("minCount", String.valueOf(least)));
        var answer = analysis("basket(%s, minCount: %d) { n rules(first: 100) { nodes { nXY lift } totalCount } }"
                .formatted(PERIOD, least));

        assertThat(numbers(paper.column("Products together", "Together")))
                .containsExactlyElementsOf(numbers(answer.texts("analysis.basket.rules.nodes[*].nXY")));
        assertThat(shown(paper)).contains("Together at least=" + least);
    }

    @ParameterizedTest
    @CsvSource({"1", "12", "120"})
    void countsWhoIsLostToTheManagers(int lostMonths) {
        var lost = paper(ReportKind.LOST_AND_SLEEPING, Map.of("lostMonths", String.valueOf(lostMonths)));
        var managers = paper(ReportKind.MANAGERS, Map.of("lostMonths", String.valueOf(lostMonths)));

        assertThat(managers.value("Managers at work", "Total", "Lost"))
                .isEqualTo(lost.value("Life stages", "Lost", "Clients"));
        assertThat(shown(managers))
                .anySatisfy(one -> assertThat(one).startsWith("Lost without purchases for=" + lostMonths));
    }

    @ParameterizedTest
    @CsvSource({"0", "30", "200"})
    void givesOrdersToContactsOfSoManyDays(int windowDays) {
        var paper = paper(ReportKind.CHANNELS, Map.of("windowDays", String.valueOf(windowDays)));
        var answer = analysis("channels(%s, windowDays: %d) { channels { channel orders responses } otherOrders }"
                .formatted(PERIOD, windowDays));
        var names = answer.texts("analysis.channels.channels[*].channel");

        assertThat(names).containsExactlyInAnyOrder("Почта", "Телефон");
        assertThat(names.stream().map(name -> paper.value("Channels", name, "Orders")))
                .containsExactlyElementsOf(answer.texts("analysis.channels.channels[*].orders"));
        assertThat(names.stream().map(name -> paper.value("Channels", name, "Responses")))
                .containsExactlyElementsOf(answer.texts("analysis.channels.channels[*].responses"));
        assertThat(paper.value("Channels", "No interaction before", "Orders"))
                .isEqualTo(answer.text("analysis.channels.otherOrders"));
        assertThat(shown(paper)).anySatisfy(one -> assertThat(one).startsWith("Response window=" + windowDays));
    }

    @Test
    void tellsTheContactsOfThoseWhoDoNothingElse() {
        var managers = paper(ReportKind.MANAGERS, Map.of());
        var contacts = numbers(managers.column("Managers at work", "Contacts"));

        assertThat(managers.value("Managers at work", "Борис", "Contacts")).isNotEqualTo("0");
        assertThat(contacts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(String.valueOf(managers.value("Managers at work", "Total", "Contacts")));
    }

    @Test
    void tellsWhatTheOfferCardTells() {
        var paper =
                new Paper(document(ReportKind.OFFER_CARD, List.of(everybody), Map.of("dueAfter", "2"), Language.EN));
        var answer = analysis("""
                offerCard(segment: "%s", %s) { who { fields { n } }
                  what { products { n baseBuyers percent lift } gaps { nXY nXWithoutY } }
                  when(dueAfter: "2") { gap { n median } due { n value } weekdays { beats { orders index } } }
                  price { averageOrder { n value } } }""".formatted(everybody, PERIOD));

        assertThat(numbers(paper.column("What they take", "Buying clients")))
                .containsExactlyElementsOf(numbers(answer.texts("analysis.offerCard.what.products[*].n")));
        assertThat(numbers(paper.column("What they take", "Lift")))
                .containsExactlyElementsOf(numbers(answer.texts("analysis.offerCard.what.products[*].lift")));
        assertThat(numbers(paper.column("What to offer to whom", "To how many")))
                .containsExactlyElementsOf(numbers(answer.texts("analysis.offerCard.what.gaps[*].nXWithoutY")));
        assertThat(paper.value("When and at which prices", "Clients due to buy again", "Value"))
                .isEqualTo(answer.text("analysis.offerCard.when.due.value"));
        assertThat(numbers(List.of(
                        String.valueOf(paper.value("When and at which prices", "Days between purchases", "Median")),
                        String.valueOf(paper.value("When and at which prices", "Average order", "Value")))))
                .containsExactlyElementsOf(numbers(List.of(
                        answer.text("analysis.offerCard.when.gap.median"),
                        answer.text("analysis.offerCard.price.averageOrder.value"))));
        assertThat(numbers(paper.column("Orders by day of the week", "Orders")))
                .containsExactlyElementsOf(numbers(answer.texts("analysis.offerCard.when.weekdays.beats[*].orders")));
        assertThat(paper.document().title()).isEqualTo("What to offer “Everybody”");
        assertThat(shown(paper)).contains("Due after so many own intervals=2");
    }

    private static int compare(@Nullable Object one, @Nullable Object other) {
        return one == null || other == null
                ? Boolean.compare(one != null, other != null)
                : ((BigDecimal) one).compareTo((BigDecimal) other);
    }

    private static List<BigDecimal> numbers(List<@Nullable String> texts) {
        return texts.stream()
                .flatMap(Stream::ofNullable)
                .map(text -> new BigDecimal(text).stripTrailingZeros())
                .map(number -> number.signum() == 0 ? BigDecimal.ZERO : number)
                .toList();
    }

    private static List<String> shown(Paper paper) {
        return paper.document().parameters().stream()
                .map((Parameter one) -> one.name() + "=" + one.value())
                .toList();
    }

    private Answer analysis(String field) {
        return new Asking(api.admin()).ask("{ analysis { %s } }".formatted(field));
    }

    private Paper paper(ReportKind kind, Map<String, String> parameters) {
        return new Paper(document(kind, parameters, Language.EN));
    }
}
