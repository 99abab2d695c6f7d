package io.clientele.api.segment.overlap;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Clients;
import io.clientele.api.firm.Money;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.RandomBase.Buyer;
import io.clientele.api.segment.RandomBase.Document;
import io.clientele.api.segment.RandomBase.Line;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The clients in cells of an overlap, and what they bought, also among more segments than masks have bits. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverlapCellTests {

    private static final int MORE = 66;
    private static final String PERIOD =
            "period: {between: {from: \"%s\", to: \"%s\"}}".formatted(RandomBase.PERIOD.from(), RandomBase.PERIOD.to());
    private static final String LARGEST = "orderBy: AMOUNT " + PERIOD;

    record Amount(BigDecimal amount) {}

    record Pair(String a, String b, int both, Amount revenue, Amount margin, long orders) {}

    private final RandomBase base = new RandomBase(19);
    private final SegmentTestData segments;
    private final List<String> many = new ArrayList<>();
    private List<String> ids = List.of();

    @Autowired
    OverlapCellTests(Api api) {
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeAll
    void load(@Autowired Clients clients, @Autowired Products products, @Autowired Sales sales) {
        base.into(clients, products, sales);
        ids = base.make(segments);
        many.addAll(ids.subList(0, 3));
        IntStream.range(0, MORE)
                .mapToObj(at -> segments.list("More %02d".formatted(at), List.of()))
                .forEach(many::add);
        many.addAll(ids.subList(3, 6));
    }

    @Test
    void listsTheClientsOfAPairTheLargestFirst() {
        var answer = overlap(
                ids,
                "pairs(first: 100) { nodes { a b clients(first: 60 %s) { totalCount nodes { name } } } }"
                        .formatted(LARGEST));

        for (var at = 0; at < 15; at++) {
            var path = "segmentOverlap.pairs.nodes[%d].".formatted(at);
            var both = both(answer.text(path + "a"), answer.text(path + "b"));
            assertThat(answer.texts(path + "clients.nodes[*].name")).isEqualTo(largestFirst(both));
            assertThat(answer.number(path + "clients.totalCount")).isEqualTo(both.size());
        }
    }

    @Test
    void listsTheClientsInAnyOfTheSegments() {
        var two = ids.subList(0, 2);
        var any = base.who(buyer ->
                members(ids.get(0)).contains(buyer) || members(ids.get(1)).contains(buyer));

        var answer = overlap(two, "distinct clients(last: 1000 %s) { totalCount nodes { name } }".formatted(LARGEST));
        var north = overlap(two, "clients(first: 1000 filter: {region: {eq: \"North\"}}) { nodes { name } }");

        assertThat(answer.texts("segmentOverlap.clients.nodes[*].name")).isEqualTo(largestFirst(any));
        assertThat(answer.number("segmentOverlap.clients.totalCount"))
                .isEqualTo(answer.number("segmentOverlap.distinct"));
        assertThat(north.texts("segmentOverlap.clients.nodes[*].name"))
                .containsExactlyElementsOf(any.stream()
                        .filter(buyer -> buyer.region().equals("North"))
                        .map(Buyer::name)
                        .sorted()
                        .toList());
    }

    @Test
    void pagesThroughTheClientsOfACombination() {
        var fields =
                "intersections(first: 1) { segments clients(%s) { totalCount pageInfo { endCursor } nodes { name } } }";
        var path = "segmentOverlap.intersections[0].";
        var whole = overlap(ids, fields.formatted("first: 100 " + LARGEST)).texts(path + "clients.nodes[*].name");

        var first = overlap(ids, fields.formatted("first: 2 " + LARGEST));
        var next = overlap(
                ids,
                fields.formatted("first: 100 after: \"%s\" %s"
                        .formatted(first.text(path + "clients.pageInfo.endCursor"), LARGEST)));
        var jumped = overlap(ids, fields.formatted("first: 100 at: 1 " + LARGEST));

        assertThat(whole).hasSizeGreaterThan(2);
        assertThat(first.texts(path + "clients.nodes[*].name")).isEqualTo(whole.subList(0, 2));
        assertThat(next.texts(path + "clients.nodes[*].name")).isEqualTo(whole.subList(2, whole.size()));
        assertThat(jumped.texts(path + "clients.nodes[*].name")).isEqualTo(whole.subList(1, whole.size()));
    }

    @Test
    void tellsWhatClientsOfCellsBoughtInTheOrderAsked() {
        for (var chosen : List.of(ids, many)) {
            var asked = IntStream.range(0, 36)
                    .mapToObj(at -> "{a: \"%s\", b: \"%s\"}".formatted(ids.get(at % 6), ids.get(at / 6)))
                    .collect(Collectors.joining(" "));

            var cells = overlap(
                            chosen,
                            "cells(of: [%s]) { a b both revenue { amount } margin { amount } orders }".formatted(asked))
                    .list("segmentOverlap.cells", Pair.class);

            assertThat(cells)
                    .extracting(Pair::a)
                    .isEqualTo(IntStream.range(0, 36)
                            .mapToObj(at -> ids.get(at % 6))
                            .toList());
            assertThat(cells)
                    .extracting(Pair::b)
                    .isEqualTo(IntStream.range(0, 36)
                            .mapToObj(at -> ids.get(at / 6))
                            .toList());
            cells.forEach(this::assertSales);
        }
    }

    @Test
    void tellsMoneyOfPairsAmongMoreSegmentsThanAMaskHolds() {
        var pairs = overlap(many, "pairs(first: 20) { nodes { a b both revenue { amount } margin { amount } orders } }")
                .list("segmentOverlap.pairs.nodes", Pair.class);

        assertThat(pairs).hasSize(20);
        pairs.forEach(this::assertSales);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "cells(of: []) { both }, PAGE_SIZE",
        "'cells(of: [{a: \"x\", b: \"y\"}]) { both }', BAD_ID",
        "'cells(of: [{a: \"OTHER\", b: \"OTHER\"}]) { both }', NOT_FOUND",
        "clients(orderBy: SINCE) { nodes { name } }, ORDER_UNUSABLE",
        "clients(first: 1001) { totalCount }, PAGE_SIZE",
        "clients(at: 61) { nodes { name } }, PAGE_POSITION",
        "pairs(first: 1) { nodes { clients(first: 0) { nodes { name } } } }, PAGE_SIZE",
        "'intersections(first: 1) { clients(filter: {name: {gt: \"A\"}}) { nodes { name } } }', VALIDATION"
    })
    void refusesCellsAndPagesThatCannotBe(String fields, String code) {
        assertThat(overlap(ids, fields.replace("OTHER", many.get(5))).codes()).containsExactly(code);
    }

    @Test
    void refusesMoreThanAHundredCells() {
        var cell = "{a: \"%s\", b: \"%s\"} ".formatted(ids.get(0), ids.get(1));

        assertThat(overlap(ids, "cells(of: [%s]) { both }".formatted(cell.repeat(101)))
                        .codes())
                .containsExactly("PAGE_SIZE");
    }

    private Answer overlap(List<String> asked, String fields) {
        return segments.ask("{ segmentOverlap(segments: %s, %s) { %s } }"
                .formatted(SegmentTestData.literal(asked.toArray(String[]::new)), PERIOD, fields));
    }

    private Set<Buyer> members(String id) {
        return ids.contains(id) ? base.samples().get(ids.indexOf(id)).members() : Set.of();
    }

    private Set<Buyer> both(String a, String b) {
        return base.who(buyer -> members(a).contains(buyer) && members(b).contains(buyer));
    }

    private List<String> largestFirst(Collection<Buyer> buyers) {
        return buyers.stream()
                .sorted(Comparator.comparingLong((Buyer buyer) -> -documents(Set.of(buyer)).stream()
                                .mapToLong(document -> document.sum(Line::amount))
                                .sum())
                        .thenComparing(base::id))
                .map(Buyer::name)
                .toList();
    }

    private void assertSales(Pair pair) {
        var both = both(pair.a(), pair.b());
        var documents = documents(both);
        assertThat(pair.both()).isEqualTo(both.size());
        assertThat(pair.revenue().amount())
                .isEqualByComparingTo(Money.decimal(documents.stream()
                        .mapToLong(document -> document.sum(Line::amount))
                        .sum()));
        assertThat(pair.margin().amount())
                .isEqualByComparingTo(Money.decimal(
                        documents.stream().mapToLong(Document::margin).sum()));
        assertThat(pair.orders())
                .isEqualTo(documents.stream()
                        .filter(document -> !document.isReturn())
                        .count());
    }

    private List<Document> documents(Set<Buyer> buyers) {
        return base.documents(RandomBase.PERIOD).stream()
                .filter(document -> document.buyer() != null && buyers.contains(document.buyer()))
                .toList();
    }
}
