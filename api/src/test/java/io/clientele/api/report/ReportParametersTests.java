package io.clientele.api.report;

import static io.clientele.api.receivable.ReceivableTestData.invoice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.access.Role;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Problem;
import io.clientele.api.receivable.landing.InvoiceRow;
import io.clientele.api.receivable.landing.Invoices;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.parameter.Choice;
import io.clientele.api.report.parameter.ChoiceType;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.SaleRow;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.segment.Asking;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.SegmentTestData;
import io.clientele.reporting.Language;
import io.clientele.reporting.document.Document;
import io.clientele.reporting.document.Parameter;
import io.clientele.reporting.figures.Fingerprint;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is chosen for a report changes its figures as the analysis with the same argument says, on random sales. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportParametersTests {

    private static final String SOURCE = "chosen";
    private static final int CLIENTS = 60;
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2027, 1, 1);
    private static final String PERIOD = "period: {between: {from: \"2026-01-01\", to: \"2027-01-01\"}}";

    private final Api api;
    private final ReportMaking making;
    private final ReportContents contents;
    private final Snapshots snapshots;
    private final Callers callers;
    private final Random random = new Random(20261126);
    private String everybody = "";
    private final Caller admin = new Caller(1, "admin", Role.ADMIN, null);

    @Autowired
    ReportParametersTests(Api api, ReportMaking making, ReportContents contents, Snapshots snapshots, Callers callers) {
        this.api = api;
        this.making = making;
        this.contents = contents;
        this.snapshots = snapshots;
        this.callers = callers;
    }

    @BeforeAll
    void load(@Autowired Clients clients, @Autowired Sales sales, @Autowired Invoices invoices) {
        var cards = new ArrayList<ClientCard>();
        var rows = new ArrayList<SaleRow>();
        var owed = new ArrayList<InvoiceRow>();
        for (var at = 0; at < CLIENTS; at++) {
            var client = "c" + at;
            cards.add(Card.of(client).card());
            sold(client, rows);
            owed.add(invoice("i" + at)
                    .of(client)
                    .on(SettableClock.TODAY.minusDays(200))
                    .due(SettableClock.TODAY.minusDays(random.nextInt(120) - 20))
                    .amount(String.valueOf(100 + random.nextInt(900)))
                    .invoice());
        }
        clients.upsert(SOURCE, cards);
        sales.upsert(SOURCE, rows, SaleTestData.CREATING);
        invoices.upsert(SOURCE, owed);
        var ids = clients.idsOf(
                SOURCE, IntStream.range(0, CLIENTS).mapToObj(at -> "c" + at).toList());
        everybody = new SegmentTestData(api::admin).list("Everybody", ids.values());
    }

    private void sold(String client, List<SaleRow> rows) {
        var times = random.nextInt(8);
        for (var time = 0; time < times; time++) {
            var day = LocalDate.of(2025, 1, 1).plusDays(random.nextInt(690));
            var document = client + "-" + time;
            for (var line = 1; line <= 1 + random.nextInt(2); line++) {
                rows.add(SaleTestData.sale(document, String.valueOf(line))
                        .to(client)
                        .of("p" + random.nextInt(4))
                        .amount(String.valueOf(10 + random.nextInt(990)))
                        .at(day + "T12:00")
                        .row());
            }
        }
    }

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
        var answer = analysis("retention(%s, mode: %s, months: %d) { average { percent } cohorts { clients } }"
                .formatted(PERIOD, mode, months));

        var totals = paper.section("Retention of clients").table().totals().getFirst();
        var told = answer.list("analysis.retention.average[*].percent", Object.class);
        assertThat(totals.cells()).hasSizeLessThanOrEqualTo(months + 3);
        for (var month = 0; month < told.size(); month++) {
            var percent = Paper.text(totals.cells().get(month + 2));
            assertThat(percent == null ? null : new BigDecimal(percent).movePointRight(2))
                    .usingComparator(ReportParametersTests::compare)
                    .isEqualTo(told.get(month) == null ? null : new BigDecimal(String.valueOf(told.get(month))));
        }
    }

    @Test
    void looksAsFarAheadAsIsAsked() {
        var paper = paper(ReportKind.FORECAST, Map.of("months", "3"));
        var answer = analysis("forecast(months: 3) { total { months { revenue { amount } } } }");

        var forecast = numbers(paper.column("Revenue forecast", "Forecast"));
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

    @Test
    void givesOrdersToContactsOfSoManyDays() {
        assertThat(shown(paper(ReportKind.CHANNELS, Map.of("windowDays", "1")))).contains("Response window=1 day");
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

        assertThat(numbers(paper.column("What they take more than others", "Buying clients")))
                .containsExactlyElementsOf(numbers(answer.texts("analysis.offerCard.what.products[*].n")));
        assertThat(numbers(paper.column("What they take more than others", "Lift")))
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

    static Stream<ReportKind> kinds() {
        return Arrays.stream(ReportKind.values())
                .filter(kind -> !kind.ofOneSegment() && kind != ReportKind.SEGMENT_OVERLAP);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void tellsTheLimitsThatItsAnalysisHas(ReportKind kind) {
        for (var choice : contents.of(kind).choices()) {
            if (choice.type() == ChoiceType.INTEGER) {
                within(kind, choice, choice.least(), -1);
                within(kind, choice, choice.most(), 1);
            }
        }
    }

    private void within(ReportKind kind, Choice<?> choice, @Nullable BigDecimal limit, int beyond) {
        if (limit != null) {
            var at = limit.intValueExact();
            assertThat(document(kind, Map.of(choice.name(), String.valueOf(at)), Language.EN))
                    .isNotNull();
            assertThatThrownBy(() -> document(kind, Map.of(choice.name(), String.valueOf(at + beyond)), Language.EN))
                    .as(choice.name())
                    .isInstanceOf(Problem.class);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isTheSameWithWhatIsUsual(ReportKind kind) {
        var usual = Fingerprint.of(document(kind, null, Language.EN));

        for (var choice : contents.of(kind).choices()) {
            if (choice.usual() != null) {
                var written = choice.type() == ChoiceType.DECIMAL ? choice.usual() + ".00" : choice.usual();
                assertThat(Fingerprint.of(document(kind, Map.of(choice.name(), written), Language.EN)))
                        .as(choice.name())
                        .isEqualTo(usual);
            }
        }
    }

    @Test
    void isAnotherWithAnotherThresholdThoughNoFigureChanges() {
        assertThat(Fingerprint.of(document(ReportKind.LOST_AND_SLEEPING, Map.of("oneTime", "119"), Language.EN)))
                .isNotEqualTo(
                        Fingerprint.of(document(ReportKind.LOST_AND_SLEEPING, Map.of("oneTime", "120"), Language.EN)));
    }

    @Test
    void tellsWhatMayBeChosenAndLinksToTheSame() {
        var answer = new Asking(api.admin()).ask("""
                { reportKinds { kind path ofOneSegment parameters { name title(locale: RU) type usual least most words } }
                  report(kind: RETENTION, locale: EN, parameters: [{name: "mode", value: "FULL"}, {name: "months", value: "2"}]) {
                    parameters { name value } links { pdf } } }""");

        assertThat(answer.texts("reportKinds[?(@.kind=='RETENTION')].parameters[*].name"))
                .containsExactly("mode", "months");
        assertThat(answer.texts("reportKinds[?(@.kind=='RETENTION')].parameters[*].title"))
                .containsExactly("Удержание", "Месяцев после первого");
        assertThat(answer.texts("reportKinds[*].parameters[*].title")).doesNotContain("");
        assertThat(answer.texts("reportKinds[?(@.kind=='RETENTION')].parameters[0].words[*]"))
                .containsExactly("CLASSIC", "UNBOUNDED", "FULL");
        assertThat(answer.texts("reportKinds[?(@.kind=='RETENTION')].parameters[1].usual"))
                .containsExactly("12");
        assertThat(answer.text("report.links.pdf")).contains("mode=FULL", "months=2");
        assertThat(answer.texts("report.parameters[*].value"))
                .contains("bought in every month up to that one", "2 months");
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

    private Document document(ReportKind kind, @Nullable Map<String, String> parameters, Language language) {
        return document(kind, null, parameters, language);
    }

    private Document document(
            ReportKind kind,
            @Nullable List<String> segments,
            @Nullable Map<String, String> parameters,
            Language language) {
        var request = new ReportRequest(kind, FROM, TO, segments, null, language, parameters);
        return callers.as(admin, () -> snapshots.read(() -> making.document(request)));
    }
}
