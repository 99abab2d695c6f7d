package io.clientele.api.analysis.classes;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Clients;
import io.clientele.api.firm.Money;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.RandomBase.Buyer;
import io.clientele.api.segment.RandomBase.Document;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Classes as callers ask for them, of everybody and of a segment, on a random base. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassesTests {

    /** The last twelve whole months that have sales before 22 November 2026. */
    private static final Period USUAL = new Period(LocalDate.of(2025, 11, 1), LocalDate.of(2026, 11, 1));

    private static final String SCOPE = "period { from to } membership segments { name } asOf { dataVersion } partial";

    record Named(String name) {}

    private record AbcCount(@Nullable String abcClass, int clients, int notPositive) {}

    record AbcRow(Named client, BigDecimal value, BigDecimal cumulativeShare, String abcClass) {}

    record XyzRow(Named client, String xyzClass) {}

    record WithoutClass(
            int periods,
            @Nullable BigDecimal variation,
            @Nullable String missing) {}

    record Cell(String abc, @Nullable String xyz, int clients, BigDecimal value) {}

    record Amount(BigDecimal amount) {}

    record Group(String group, int clients, Amount revenue) {}

    record RfmRow(Named client, String group, int recency, long orders, Amount revenue, int daysSinceLast) {}

    record ParetoRow(Named client, int rank, BigDecimal value) {}

    private final RandomBase base = new RandomBase(29);
    private final SegmentTestData segments;
    private List<String> ids = List.of();

    @Autowired
    ClassesTests(Api api) {
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeAll
    void load(@Autowired Clients clients, @Autowired Products products, @Autowired Sales sales) {
        base.into(clients, products, sales);
        ids = base.make(segments);
    }

    @Test
    void echoesWhatItIsAbout() {
        for (var analysis : List.of("abc", "xyz", "abcXyz", "rfm", "pareto", "retention")) {
            var answer = ask("%s(segments: [\"%s\"]) { %s }".formatted(analysis, ids.getFirst(), SCOPE));

            assertThat(answer.text("analysis." + analysis + ".period.from")).isEqualTo("2025-11-01");
            assertThat(answer.text("analysis." + analysis + ".period.to")).isEqualTo("2026-11-01");
            assertThat(answer.text("analysis." + analysis + ".membership")).isEqualTo("CURRENT");
            assertThat(answer.texts("analysis." + analysis + ".segments[*].name"))
                    .containsExactly("North");
            assertThat(answer.yes("analysis." + analysis + ".partial")).isFalse();
        }
    }

    /** A segment's clients keep the classes that they have among all. */
    @Test
    void classesASegmentsClientsAmongEverybody() {
        var rows =
                "{ clients(first: 100) { totalCount nodes { client { name } value cumulativeShare abcClass: class } } }";
        var all = ask("abc " + rows).list("analysis.abc.clients.nodes", AbcRow.class);
        var some = ask("abc(segments: [\"%s\"]) %s".formatted(ids.getFirst(), rows));

        var members = names(base.samples().getFirst().members());
        assertThat(some.list("analysis.abc.clients.nodes", AbcRow.class))
                .isEqualTo(all.stream()
                        .filter(row -> members.contains(row.client().name()))
                        .toList());
        var revenues = sums(document -> document.sum(RandomBase.Line::amount));
        assertThat(all)
                .hasSameSizeAs(revenues.keySet())
                .allSatisfy(row -> assertThat(row.value())
                        .isEqualByComparingTo(Money.decimal(
                                Objects.requireNonNull(revenues.get(row.client().name())))));
    }

    @Test
    void flagsThoseWhoAreUnimportantAsTheyBroughtNothing() {
        var margins = sums(Document::margin);

        var classes = ask("abc(metric: MARGIN) { classes { abcClass: class clients notPositive } }")
                .list("analysis.abc.classes", AbcCount.class);

        var nothing =
                (int) margins.values().stream().filter(margin -> margin <= 0).count();
        assertThat(nothing).isPositive();
        assertThat(classes)
                .filteredOn(count -> "C".equals(count.abcClass()))
                .singleElement()
                .satisfies(count ->
                        assertThat(count.notPositive()).isEqualTo(nothing).isLessThanOrEqualTo(count.clients()));
        assertThat(classes)
                .filteredOn(count -> !"C".equals(count.abcClass()))
                .extracting(AbcCount::notPositive)
                .containsOnly(0);
    }

    @Test
    void crossesImportanceWithRegularity() {
        var abc = ask("abc { clients(first: 100) { nodes { client { name } value cumulativeShare abcClass: class } } }")
                .list("analysis.abc.clients.nodes", AbcRow.class);
        var xyz = ask("xyz { clients(first: 100) { nodes { client { name } xyzClass: class } } }")
                .list("analysis.xyz.clients.nodes", XyzRow.class)
                .stream()
                .collect(Collectors.toMap(row -> row.client().name(), XyzRow::xyzClass));

        var cells = ask("abcXyz { cells { abc xyz clients value } }").list("analysis.abcXyz.cells", Cell.class);

        assertThat(cells).hasSize(12);
        for (var cell : cells) {
            var inCell = abc.stream()
                    .filter(row -> row.abcClass().equals(cell.abc())
                            && Objects.equals(xyz.get(row.client().name()), cell.xyz()))
                    .toList();
            assertThat(cell.clients()).isEqualTo(inCell.size());
            assertThat(cell.value())
                    .isEqualByComparingTo(inCell.stream().map(AbcRow::value).reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        var one = cells.stream().filter(cell -> cell.clients() > 0).findFirst().orElseThrow();
        assertThat(ask("abcXyz { clients(abc: %s, xyz: %s) { totalCount } }".formatted(one.abc(), one.xyz()))
                        .number("analysis.abcXyz.clients.totalCount"))
                .isEqualTo(one.clients());
    }

    /** Steps after the first purchase, three at least, and a mean above zero: one of them is lacking where there is no class. */
    @Test
    void saysWhyAClientHasNoClassOfRegularity() {
        var answer = ask(Stream.of("A", "B", "C")
                .map(letter ->
                        "%1$s: abcXyz { clients(abc: %1$s, xyz: null, first: 100) { nodes { periods variation missing } } }"
                                .formatted(letter))
                .collect(Collectors.joining(" ")));

        var without = Stream.of("A", "B", "C")
                .flatMap(letter ->
                        answer.list("analysis.%s.clients.nodes".formatted(letter), WithoutClass.class).stream())
                .toList();
        assertThat(without).isNotEmpty().allSatisfy(client -> {
            assertThat(client.variation()).isNull();
            assertThat(client.missing()).isEqualTo(client.periods() < 3 ? "TOO_FEW_PERIODS" : "NO_MEAN");
        });
        assertThat(ask("abcXyz { clients(abc: A, xyz: Z, first: 1) { nodes { periods variation missing } } }")
                        .list("analysis.abcXyz.clients.nodes", WithoutClass.class))
                .isNotEmpty()
                .allSatisfy(client -> {
                    assertThat(client.variation()).isGreaterThan(new BigDecimal(25));
                    assertThat(client.missing()).isNull();
                });
    }

    @Test
    void scoresEveryBuyerOnceAndSumsGroups() {
        var answer = ask("""
                rfm { groups { group clients revenue { amount } } thresholds { recency { score clients } }
                  clients(first: 100) { totalCount
                    nodes { client { name } group recency orders revenue { amount } daysSinceLast } } }""");

        var groups = answer.list("analysis.rfm.groups", Group.class);
        var rows = answer.list("analysis.rfm.clients.nodes", RfmRow.class);
        assertThat(groups.stream().mapToInt(Group::clients).sum()).isEqualTo(rows.size());
        for (var group : groups) {
            var inGroup = rows.stream()
                    .filter(row -> row.group().equals(group.group()))
                    .toList();
            assertThat(group.clients()).isEqualTo(inGroup.size());
            assertThat(group.revenue().amount())
                    .isEqualByComparingTo(inGroup.stream()
                            .map(row -> row.revenue().amount())
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
        var orders = sums(document -> document.isReturn() ? 0 : 1);
        assertThat(rows)
                .allSatisfy(row -> assertThat(row.orders())
                        .isEqualTo(orders.get(row.client().name())));
    }

    @Test
    void findsHowFewBringMostMarginWithinASegment() {
        var answer = ask("""
                pareto(segments: ["%s"], share: "50") { bringers percentOfClients total lossTotal share
                  clients(first: 100) { nodes { client { name } rank value } }
                  losses(first: 100) { nodes { client { name } rank value } } }""".formatted(ids.getFirst()));

        var members = names(base.samples().getFirst().members());
        var margins = sums(Document::margin).entrySet().stream()
                .filter(margin -> members.contains(margin.getKey()))
                .map(Map.Entry::getValue)
                .sorted(Comparator.reverseOrder())
                .toList();
        var total = margins.stream().mapToLong(margin -> Math.max(0, margin)).sum();
        var bringers = 0;
        for (var sum = 0L; 2 * sum < total; bringers++) {
            sum += margins.get(bringers);
        }
        assertThat(answer.number("analysis.pareto.bringers")).isEqualTo(bringers);
        assertThat(new BigDecimal(answer.text("analysis.pareto.total"))).isEqualByComparingTo(Money.decimal(total));
        var gains = answer.list("analysis.pareto.clients.nodes", ParetoRow.class);
        var losses = answer.list("analysis.pareto.losses.nodes", ParetoRow.class);
        assertThat(gains.size() + losses.size()).isEqualTo(margins.size());
        assertThat(gains)
                .extracting(ParetoRow::value)
                .usingElementComparator(BigDecimal::compareTo)
                .isSortedAccordingTo(Collections.reverseOrder());
        assertThat(losses).allSatisfy(row -> assertThat(row.value()).isNegative());
    }

    @Test
    void refusesWhatCannotBeAnswered() {
        assertThat(ask("abc(a: \"90\", b: \"80\") { partial }").codes()).containsExactly("BAD_THRESHOLDS");
        assertThat(ask("xyz(x: \"30\", y: \"20\") { partial }").codes()).containsExactly("BAD_THRESHOLDS");
        assertThat(ask("pareto(share: \"0\") { partial }").codes()).containsExactly("BAD_THRESHOLDS");
        assertThat(ask("retention(months: 121) { partial }").codes()).containsExactly("MONTHS_OUT_OF_RANGE");
        assertThat(ask("rfm(period: {between: {from: \"2026-02-01\", to: \"2026-02-01\"}}) { partial }")
                        .codes())
                .containsExactly("PERIOD_ENDS_BEFORE_START");
        assertThat(ask("rfm(segments: [\"%s\"], membership: {atSale: true}) { partial }".formatted(ids.getFirst()))
                        .codes())
                .containsExactly("BAD_MEMBERSHIP");
        assertThat(ask("rfm(segments: %s) { partial }"
                                .formatted(Collections.nCopies(301, "\"" + ids.getFirst() + "\"")))
                        .codes())
                .containsExactly("TOO_MANY_SEGMENTS");
    }

    /** By client of the universe who has a document in the usual period. */
    private Map<String, Long> sums(ToLongFunction<Document> figure) {
        var sums = new TreeMap<String, Long>();
        for (var document : base.documents(USUAL)) {
            if (document.buyer() != null && document.buyer().inUniverse()) {
                sums.merge(name(document.buyer()), figure.applyAsLong(document), Long::sum);
            }
        }
        return sums;
    }

    private static Set<String> names(Set<Buyer> buyers) {
        return buyers.stream().map(ClassesTests::name).collect(Collectors.toSet());
    }

    private static String name(Buyer buyer) {
        return buyer.name();
    }

    private Answer ask(String analysis) {
        return segments.ask("{ analysis { " + analysis + " } }");
    }
}
