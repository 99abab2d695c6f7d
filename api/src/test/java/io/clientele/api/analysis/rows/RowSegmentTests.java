package io.clientele.api.analysis.rows;

import static io.clientele.api.receivable.ReceivableTestData.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.client.Clients;
import io.clientele.api.client.manager.Managers;
import io.clientele.api.receivable.landing.Invoices;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.MadeAccounts;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Segments made of what analyses show, as lists and as rules: the same clients each time, by a random base. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RowSegmentTests {

    enum Made {
        MANUAL,
        DYNAMIC
    }

    record Named(String name) {}

    record Amount(BigDecimal amount) {}

    record Part(@Nullable Integer fromDays, Amount amount) {}

    record Owed(Amount debt, List<Part> buckets) {}

    record Row(
            Named client,
            @Nullable String letter,
            @Nullable String group,
            @Nullable Integer recency,
            @Nullable Integer frequency,
            @Nullable Owed owed,
            @Nullable Integer rank) {}

    private static final String LAST_HALF = "{last: {count: 6, unit: MONTH}}";

    private final RandomBase base = new RandomBase(61);
    private final SegmentTestData segments;
    private SegmentTestData ann;
    private List<String> ids = List.of();
    private int made;

    @Autowired
    RowSegmentTests(Api api) {
        this.segments = new SegmentTestData(api::admin);
        this.ann = segments;
    }

    @BeforeAll
    void load(
            @Autowired Clients clients,
            @Autowired Products products,
            @Autowired Sales sales,
            @Autowired Invoices invoices,
            @Autowired Managers managers,
            @Autowired Api api) {
        base.into(clients, products, sales);
        ids = base.make(segments);
        var random = new Random(62);
        var bills = IntStream.range(0, 90)
                .mapToObj(at -> {
                    var issued = SettableClock.TODAY.minusDays(random.nextInt(150));
                    return invoice("I" + at)
                            .of(base.buyers().get(1 + random.nextInt(25)).externalId())
                            .on(issued)
                            .due(issued.plusDays(random.nextInt(40)))
                            .amount(String.valueOf(1 + random.nextInt(500)))
                            .invoice();
                })
                .toList();
        assertThat(invoices.upsert(RandomBase.SOURCE, bills).rejected()).isEmpty();
        ann = MadeAccounts.manager(api, managers, RandomBase.SOURCE, "Ann", "ann-of-rows");
    }

    @ParameterizedTest
    @EnumSource
    void holdsTheClientsOfClassesOfImportance(Made forming) {
        var shown = rows("abc", "period: %s, metric: MARGIN, a: \"60\"".formatted(LAST_HALF), "letter: class");

        var input = Map.of("classes", List.of("A", "C"), "metric", "MARGIN", "a", "60");
        assertThat(members(forming, "abc", input, Map.of("period", lastHalf())))
                .isEqualTo(names(shown, row -> !"B".equals(row.letter())))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void holdsThoseOfASegmentAlone(Made forming) {
        var two = List.of(ids.get(0), ids.get(2));
        var shown = rows("abc", "segments: " + SegmentTestData.literal(ids.get(0), ids.get(2)), "letter: class");

        assertThat(members(forming, "abc", Map.of("classes", List.of("B")), Map.of("segments", two)))
                .isEqualTo(names(shown, row -> "B".equals(row.letter())))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void holdsTheClientsOfAClassOfRegularity(Made forming) {
        var shown = rows("xyz", "step: QUARTER, mode: QUANTILE", "letter: class");

        var input = Map.of("classes", List.of("X", "Y"), "step", "QUARTER", "mode", "QUANTILE");
        assertThat(members(forming, "xyz", input, Map.of()))
                .isEqualTo(names(shown, row -> !"Z".equals(row.letter())))
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void holdsTheClientsOfACellOfBoth(Made forming) {
        for (var letter : List.of("Y", "Z", "null")) {
            var cell = segments.ask(
                            "{ analysis { abcXyz(a: \"60\", b: \"90\", border: INCLUSIVE, x: \"50\", y: \"90\") { clients(abc: A, xyz: %s, first: 100) { nodes { client { name } } } } } }"
                                    .formatted(letter))
                    .list("analysis.abcXyz.clients.nodes", Row.class);
            var input = new HashMap<String, Object>(
                    Map.of("abc", "A", "a", "60", "b", "90", "border", "INCLUSIVE", "x", "50", "y", "90"));
            input.put("xyz", letter.equals("null") ? null : letter);
            if (cell.isEmpty() && forming == Made.MANUAL) {
                assertThat(codes(make("MANUAL", "abcXyz", input, Map.of()))).containsExactly("EMPTY_SELECTION");
            } else {
                assertThat(members(forming, "abcXyz", input, Map.of())).isEqualTo(names(cell, row -> true));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void holdsTheClientsOfRfmGroupsAndCells(Made forming) {
        var shown = rows("rfm", "", "group recency frequency");

        assertThat(members(forming, "rfm", Map.of(), Map.of())).isEqualTo(names(shown, row -> true));
        assertThat(members(forming, "rfm", Map.of("groups", List.of("CHAMPIONS", "LOST")), Map.of()))
                .isEqualTo(names(shown, row -> List.of("CHAMPIONS", "LOST").contains(String.valueOf(row.group()))))
                .isNotEmpty();
        var before = rows("rfm", "period: {previous: YEAR}", "group recency frequency");
        var first = before.getFirst();
        var recency = Objects.requireNonNull(first.recency());
        var frequency = Objects.requireNonNull(first.frequency());
        assertThat(members(
                        forming,
                        "rfm",
                        Map.of("recency", recency, "frequency", frequency),
                        Map.of("period", Map.of("previous", "YEAR"))))
                .isEqualTo(names(before, row -> recency.equals(row.recency()) && frequency.equals(row.frequency())));
    }

    @ParameterizedTest
    @EnumSource
    void holdsThoseWhoStayAway(Made forming) {
        var shown = rows("lostAndSleeping", "lostMonths: 3", "letter: stage");

        assertThat(members(forming, "lostAndSleeping", Map.of("lostMonths", 3), Map.of()))
                .isEqualTo(names(shown, row -> true))
                .isNotEmpty();
        assertThat(members(
                        forming, "lostAndSleeping", Map.of("lostMonths", 3, "stages", List.of("SLEEPING")), Map.of()))
                .isEqualTo(names(shown, row -> "SLEEPING".equals(row.letter())))
                .isNotEmpty();
    }

    /** An inactive client owes too. */
    @ParameterizedTest
    @EnumSource
    void holdsThoseWhoOweForLong(Made forming) {
        var shown = rows("receivables", "", "owed { debt { amount } buckets { fromDays amount { amount } } }");

        assertThat(members(forming, "receivables", Map.of(), Map.of())).isEqualTo(names(shown, row -> true));
        for (var days : List.of(0, 60)) {
            assertThat(members(forming, "receivables", Map.of("overdueDays", days), Map.of()))
                    .isEqualTo(names(shown, row -> overdueByMoreThan(row, days)))
                    .isNotEmpty();
        }
        assertThat(names(shown, row -> true))
                .anyMatch(name ->
                        base.buyers().stream().anyMatch(buyer -> buyer.name().equals(name) && !buyer.active()));
    }

    @Test
    void holdsTheFewWhoBringMostAsAListOnly() {
        var shown = rows("pareto", "share: \"50\"", "rank");
        var bringers = segments.ask("{ analysis { pareto(share: \"50\") { bringers } } }")
                .number("analysis.pareto.bringers");

        assertThat(members(Made.MANUAL, "pareto", Map.of("share", "50"), Map.of()))
                .isEqualTo(names(shown, row -> Objects.requireNonNull(row.rank()) <= bringers))
                .isNotEmpty();
        assertThat(codes(make("DYNAMIC", "pareto", Map.of(), Map.of()))).containsExactly("MEMBERS_NEED_MANUAL");
    }

    @Test
    void holdsWhatIsOfAPastDayAsAListOnly() {
        var day = SettableClock.TODAY.minusDays(30);
        var shown = segments.ask("""
                        { analysis { receivables(on: "%s", lastDays: [10]) { clients(first: 100) { nodes {
                          client { name } owed { buckets { fromDays amount { amount } } } } } } } }""".formatted(day)).list("analysis.receivables.clients.nodes", Row.class);
        var rows = Map.of("on", day.toString(), "overdueDays", 10);

        assertThat(members(Made.MANUAL, "receivables", rows, Map.of()))
                .isEqualTo(names(shown, row -> overdueByMoreThan(row, 10)))
                .isNotEmpty();
        assertThat(codes(make("DYNAMIC", "receivables", rows, Map.of()))).containsExactly("MEMBERS_NEED_MANUAL");
        var asOf = Map.of("segments", ids, "membership", Map.of("asOf", SettableClock.TODAY.toString()));
        assertThat(codes(make("PERIODIC", "abc", Map.of("classes", List.of("A")), asOf)))
                .containsExactly("MEMBERS_NEED_MANUAL");
    }

    /** A rule goes on asking: its period moves with the days. */
    @Test
    void saysTheRowsAsARule() {
        var answer = make(
                "DYNAMIC",
                "abc",
                Map.of("classes", List.of("A"), "metric", "MARGIN"),
                Map.of("period", lastHalf(), "segments", List.of(ids.getFirst())));

        assertThat(answer.text("segmentFromAnalysis.segment.rule.text"))
                .isEqualTo("member('North') and abc(metric: MARGIN, last: 6 months) in (A)");
        assertThat(make("MANUAL", "abc", Map.of("classes", List.of("A")), Map.of())
                        .isNull("segmentFromAnalysis.segment.rule"))
                .isTrue();
    }

    @Test
    void makesASegmentOnceByOneKey() {
        var input = input("Once of rows", "DYNAMIC", "rfm", Map.of(), Map.of("idempotencyKey", "r1"));

        assertThat(ask(segments, input).text("segmentFromAnalysis.segment.id"))
                .isEqualTo(ask(segments, input).text("segmentFromAnalysis.segment.id"));
    }

    @Test
    void refusesWhatCannotBeMade() {
        assertThat(codes(make("MANUAL", "abc", Map.of("classes", List.of("A"), "a", "99"), Map.of())))
                .containsExactly("BAD_THRESHOLDS");
        assertThat(codes(make("MANUAL", "receivables", Map.of("overdueDays", -1), Map.of())))
                .containsExactly("BAD_THRESHOLDS");
        assertThat(codes(make("MANUAL", "rfm", Map.of(), Map.of("segments", List.of(SegmentTestData.clientId(1))))))
                .containsExactly("WRONG_ID_TYPE");
        assertThat(codes(make("MANUAL", "abc", Map.of("classes", List.of()), Map.of())))
                .containsExactly("EMPTY_SELECTION");
        assertThat(codes(ask(segments, input("North", "DYNAMIC", "rfm", Map.of(), Map.of()))))
                .containsExactly("NAME_TAKEN");
        var twice = new HashMap<String, Object>(input("Two", "MANUAL", "rfm", Map.of(), Map.of()));
        twice.put("rows", Map.of("rfm", Map.of(), "pareto", Map.of()));
        assertThat(ask(segments, twice).codes()).isNotEmpty();
    }

    @Test
    void refusesAManagerWhoMakesNoSegments() {
        assertThat(ask(ann, input("Hers", "MANUAL", "rfm", Map.of(), Map.of())).codes())
                .containsExactly("FORBIDDEN");
    }

    /** What is made of everybody's rows shows a manager those of her clients. */
    @Test
    void showsAManagerHerClientsOfIt() {
        var id =
                make("MANUAL", "abc", Map.of("classes", List.of("A")), Map.of()).text("segmentFromAnalysis.segment.id");
        var hers = ann.ask("{ analysis { abc { clients(first: 100) { nodes { client { name } letter: class } } } } }")
                .list("analysis.abc.clients.nodes", Row.class);

        assertThat(ann.members(id).stream().sorted().toList())
                .isEqualTo(names(hers, row -> "A".equals(row.letter())))
                .hasSizeLessThan(segments.members(id).size());
    }

    private static boolean overdueByMoreThan(Row row, int days) {
        var owed = row.owed();
        return owed != null
                && owed.buckets().stream()
                        .anyMatch(part -> part.fromDays() != null
                                && part.fromDays() > days
                                && part.amount().amount().signum() > 0);
    }

    private List<Row> rows(String analysis, String arguments, String fields) {
        var asked = arguments.isEmpty() ? "" : "(" + arguments + ")";
        return segments.ask("{ analysis { %s%s { clients(first: 100) { nodes { client { name } %s } } } } }"
                        .formatted(analysis, asked, fields))
                .list("analysis." + analysis + ".clients.nodes", Row.class);
    }

    private static List<String> names(List<Row> rows, Predicate<Row> shown) {
        return rows.stream()
                .filter(shown)
                .map(row -> row.client().name())
                .sorted()
                .toList();
    }

    private List<String> members(Made forming, String analysis, Map<String, ?> rows, Map<String, ?> more) {
        var answer = make(forming.name(), analysis, rows, more);
        assertThat(answer.list("segmentFromAnalysis.userErrors", Object.class)).isEmpty();
        assertThat(answer.text("segmentFromAnalysis.segment.forming")).isEqualTo(forming.name());
        return segments.members(answer.text("segmentFromAnalysis.segment.id")).stream()
                .sorted()
                .toList();
    }

    private Answer make(String forming, String analysis, Map<String, ?> rows, Map<String, ?> more) {
        return ask(segments, input("Rows " + made++, forming, analysis, rows, more));
    }

    private static Map<String, Object> input(
            String name, String forming, String analysis, Map<String, ?> rows, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("name", name);
        input.put("forming", forming);
        input.put("rows", Map.of(analysis, rows));
        return input;
    }

    private static Answer ask(SegmentTestData caller, Map<String, ?> input) {
        return caller.ask("""
                mutation($input: SegmentFromAnalysisInput!) { segmentFromAnalysis(input: $input) {
                  segment { id forming rule { text } } userErrors { field code message } } }""", Map.of("input", input));
    }

    private static List<String> codes(Answer answer) {
        return answer.texts("segmentFromAnalysis.userErrors[*].code");
    }

    private static Map<String, Object> lastHalf() {
        return Map.of("last", Map.of("count", 6, "unit", "MONTH"));
    }
}
