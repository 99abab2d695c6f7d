package io.clientele.api.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.access.Role;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Problem;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.SaleRow;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.segment.Asking;
import io.clientele.reporting.Language;
import io.clientele.reporting.document.Document;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Stages of clients beside their classes, and baskets of a unit of choice, against plain loops on random orders. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StagesAndBasketsTests {

    private static final int CLIENTS = 40;
    private static final int PRODUCTS = 5;
    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
    private static final LocalDate TODAY = SettableClock.TODAY;
    private static final LocalDate TO = TODAY.plusDays(1);
    private static final String PERIOD = "period: {between: {from: \"%s\", to: \"%s\"}}".formatted(FROM, TO);

    private record Order(String client, LocalDate day, Set<String> products) {}

    private final Api api;
    private final ReportMaking making;
    private final Snapshots snapshots;
    private final Callers callers;
    private final Caller admin = new Caller(1, "admin", Role.ADMIN, null);
    private final Random random = new Random(20261127);
    private final List<Order> orders = new ArrayList<>();

    @Autowired
    StagesAndBasketsTests(Api api, ReportMaking making, Snapshots snapshots, Callers callers) {
        this.api = api;
        this.making = making;
        this.snapshots = snapshots;
        this.callers = callers;
    }

    @BeforeAll
    void load(@Autowired Clients clients, @Autowired Sales sales) {
        clients.upsert(
                "stages",
                IntStream.range(0, CLIENTS)
                        .mapToObj(at -> Card.of("c" + at).card())
                        .toList());
        var rows = new ArrayList<SaleRow>();
        for (var at = 0; at < CLIENTS; at++) {
            // Some come every week and some once in a while, so that all stages are met.
            var gap = 1 + random.nextInt(120);
            var day = FROM.plusDays(random.nextInt(600));
            for (var left = 1 + random.nextInt(12); left > 0 && !day.isAfter(TODAY); left--) {
                sold(new Order("Client c" + at, day, someProducts()), "c" + at, rows);
                day = day.plusDays(random.nextInt(2 * gap));
            }
        }
        sales.upsert("stages", rows, SaleTestData.CREATING);
    }

    private Set<String> someProducts() {
        var some = new TreeSet<String>();
        for (var times = 1 + random.nextInt(3); times > 0; times--) {
            some.add("p" + random.nextInt(PRODUCTS));
        }
        return some;
    }

    private void sold(Order order, String client, List<SaleRow> rows) {
        orders.add(order);
        for (var product : order.products()) {
            rows.add(SaleTestData.sale("d" + orders.size(), product)
                    .to(client)
                    .of(product)
                    .amount(String.valueOf(10 + random.nextInt(990)))
                    .on(order.day())
                    .row());
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 12", "3, 2", "6, 1", "120, 120"})
    void tellTheStageOfEachClientByTheThresholdsChosen(int oneTime, int lostMonths) {
        var paper = paper(
                ReportKind.ABC_XYZ,
                Map.of("oneTime", String.valueOf(oneTime), "lostMonths", String.valueOf(lostMonths)));
        var buyers = orders.stream().collect(Collectors.groupingBy(Order::client));

        buyers.forEach((client, theirs) -> {
            assertThat(paper.value("Clients by importance", client, "Stage"))
                    .as(client)
                    .isEqualTo(stage(theirs, oneTime, lostMonths));
        });
        assertThat(paper.document().legend())
                .anySatisfy(line -> assertThat(line)
                        .contains("one-time has up to %d order".formatted(oneTime))
                        .contains("bought nothing for %d month".formatted(lostMonths)));
        assertThat(paper.document().parameters())
                .extracting(parameter -> parameter.name() + "=" + parameter.value())
                .contains(
                        "One-time up to=%d %s".formatted(oneTime, oneTime == 1 ? "order" : "orders"),
                        "Lost without purchases for=%d %s".formatted(lostMonths, lostMonths == 1 ? "month" : "months"));
    }

    @ParameterizedTest
    @CsvSource({"1, 12", "4, 3"})
    void areTheSameInGraphQl(int oneTime, int lostMonths) {
        var told = new TreeMap<String, String>();
        var expected = new TreeMap<String, String>();
        orders.stream()
                .collect(Collectors.groupingBy(Order::client))
                .forEach((client, theirs) -> expected.put(client, stage(theirs, oneTime, lostMonths)));

        for (var abc : List.of("A", "B", "C")) {
            for (var xyz : List.of("X", "Y", "Z", "null")) {
                var answer = new Asking(api.admin())
                        .ask(
                                "{ analysis { abcXyz(%s, oneTime: %d, lostMonths: %d) { oneTime lostMonths clients(abc: %s, xyz: %s, first: 100) { nodes { client { name } stage } } } } }"
                                        .formatted(PERIOD, oneTime, lostMonths, abc, xyz));
                assertThat(answer.number("analysis.abcXyz.oneTime")).isEqualTo(oneTime);
                assertThat(answer.number("analysis.abcXyz.lostMonths")).isEqualTo(lostMonths);
                var names = answer.texts("analysis.abcXyz.clients.nodes[*].client.name");
                var stages = answer.texts("analysis.abcXyz.clients.nodes[*].stage");
                for (var at = 0; at < names.size(); at++) {
                    told.put(names.get(at), said(stages.get(at)));
                }
            }
        }

        assertThat(told).isEqualTo(expected);
        assertThat(new HashSet<>(told.values())).hasSizeGreaterThan(2);
    }

    private static String said(String stage) {
        return Map.of("LOST", "Lost", "ONE_TIME", "One-time", "SLEEPING", "Sleeping", "REGULAR", "Regular")
                .getOrDefault(stage, stage);
    }

    private static String stage(List<Order> theirs, int oneTime, int lostMonths) {
        var days = theirs.stream().map(Order::day).distinct().sorted().toList();
        var last = days.getLast();
        if (last.isBefore(TODAY.minusMonths(lostMonths))) {
            return "Lost";
        }
        if (theirs.size() <= oneTime) {
            return "One-time";
        }
        return days.size() >= 3 && ChronoUnit.DAYS.between(last, TODAY) > 2 * medianGap(days) ? "Sleeping" : "Regular";
    }

    private static double medianGap(List<LocalDate> days) {
        var gaps = IntStream.range(1, days.size())
                .mapToLong(at -> ChronoUnit.DAYS.between(days.get(at - 1), days.get(at)))
                .sorted()
                .toArray();
        return (gaps[(gaps.length - 1) / 2] + gaps[gaps.length / 2]) / 2.0;
    }

    @ParameterizedTest
    @CsvSource({"DOCUMENT, 1", "DOCUMENT, 15", "CLIENT, 1", "CLIENT, 20"})
    void countPairsInBasketsOfTheUnitChosen(String unit, int least) {
        var paper = paper(ReportKind.BASKET, Map.of("unit", unit, "minCount", String.valueOf(least)));
        var baskets = baskets(unit);

        var expected = new TreeMap<String, String>();
        for (var one = 0; one < PRODUCTS; one++) {
            for (var other = 0; other < PRODUCTS; other++) {
                var both = new TreeSet<>(List.of("p" + one, "p" + other));
                var count = baskets.stream()
                        .filter(basket -> basket.containsAll(both))
                        .count();
                if (one != other && count >= least) {
                    expected.put("p%d p%d".formatted(one, other), String.valueOf(count));
                }
            }
        }
        var told = new TreeMap<String, String>();
        var x = paper.column("Products together", "Who takes");
        var y = paper.column("Products together", "Takes too");
        var both = paper.column("Products together", "Together");
        for (var at = 0; at < x.size(); at++) {
            told.put(x.get(at) + " " + y.get(at), String.valueOf(both.get(at)));
        }
        assertThat(told).isNotEmpty().isEqualTo(expected);
        assertThat(paper.document().findings().getFirst()).startsWith(baskets.size() + " ");
        assertThat(paper.document().parameters())
                .extracting(parameter -> parameter.name() + "=" + parameter.value())
                .contains("Basket=" + (unit.equals("CLIENT") ? "what a client bought in the period" : "sale document"));
    }

    private Collection<Set<String>> baskets(String unit) {
        if (unit.equals("DOCUMENT")) {
            return orders.stream().map(Order::products).toList();
        }
        var byClient = new TreeMap<String, Set<String>>();
        orders.forEach(order ->
                byClient.computeIfAbsent(order.client(), _ -> new TreeSet<>()).addAll(order.products()));
        return byClient.values();
    }

    @Test
    void sayWhatABasketIsInTheReadersLanguage() {
        var paper = new Paper(document(ReportKind.BASKET, Map.of("unit", "CLIENT"), Language.RU));

        assertThat(paper.document().legend().getFirst()).startsWith("Корзина — всё, что клиент купил за период");
        assertThat(paper.document().findings()).noneMatch(finding -> finding.contains("документ"));
    }

    @ParameterizedTest
    @CsvSource({
        "ABC_XYZ, oneTime, 0, BAD_THRESHOLDS",
        "ABC_XYZ, lostMonths, 121, BAD_THRESHOLDS",
        "ABC_XYZ, lostMonths, soon, BAD_PARAMETER",
        "ABC_XYZ, oneTime, 1.5, BAD_PARAMETER",
        "BASKET, unit, client, BAD_PARAMETER",
        "BASKET, unit, PERIOD, BAD_PARAMETER",
        "BASKET, unit, '', BAD_PARAMETER",
        "RFM, lostMonths, 6, UNKNOWN_PARAMETER",
        "RETENTION, unit, CLIENT, UNKNOWN_PARAMETER"
    })
    void refuseWhatCannotBe(ReportKind kind, String name, String value, String code) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> document(kind, Map.of(name, value), Language.EN))
                .extracting(Problem::code)
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"oneTime: 0", "oneTime: 121", "lostMonths: 0", "lostMonths: -1"})
    void refuseThresholdsInGraphQl(String thresholds) {
        assertThat(new Asking(api.admin())
                        .ask("{ analysis { abcXyz(%s) { cells { clients } } } }".formatted(thresholds))
                        .codes())
                .containsExactly("BAD_THRESHOLDS");
    }

    private Paper paper(ReportKind kind, Map<String, String> parameters) {
        return new Paper(document(kind, parameters, Language.EN));
    }

    private Document document(ReportKind kind, Map<String, String> parameters, Language language) {
        var request = new ReportRequest(kind, FROM, TO, null, null, language, parameters);
        return callers.as(admin, () -> snapshots.read(() -> making.document(request)));
    }
}
