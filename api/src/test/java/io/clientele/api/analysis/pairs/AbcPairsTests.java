package io.clientele.api.analysis.pairs;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Clients;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Two letters of each client, beside the letters that `abc` tells of either metric. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AbcPairsTests {

    record Named(String name) {}

    record Classed(Named client, BigDecimal value, String letter) {}

    record Pair(String letter, String otherLetter, int clients, BigDecimal value, BigDecimal otherValue) {}

    record Row(Named client, BigDecimal value, BigDecimal otherValue) {}

    private final RandomBase base = new RandomBase(84);
    private final SegmentTestData segments;
    private List<String> ids = List.of();

    @Autowired
    AbcPairsTests(Api api) {
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeAll
    void load(@Autowired Clients clients, @Autowired Products products, @Autowired Sales sales) {
        base.into(clients, products, sales);
        ids = base.make(segments);
    }

    @Test
    void crossesRevenueWithMargin() {
        assertPairs("", "REVENUE", "MARGIN");
    }

    @Test
    void crossesWhicheverMetricsAreAskedAmongASegmentsClients() {
        assertPairs("segments: [\"%s\"], a: \"50\", b: \"75\",".formatted(ids.getFirst()), "ORDERS", "QUANTITY");
    }

    @Test
    void echoesWhatItIsAboutAndRefusesBordersOutOfOrder() {
        var answer = ask("abcPairs { metric otherMetric a b border membership partial period { from } }");

        assertThat(answer.text("analysis.abcPairs.metric")).isEqualTo("REVENUE");
        assertThat(answer.text("analysis.abcPairs.otherMetric")).isEqualTo("MARGIN");
        assertThat(answer.text("analysis.abcPairs.a")).isEqualTo("80.00");
        assertThat(answer.text("analysis.abcPairs.b")).isEqualTo("95.00");
        assertThat(answer.text("analysis.abcPairs.border")).isEqualTo("BEFORE");
        assertThat(answer.text("analysis.abcPairs.period.from")).isEqualTo("2025-11-01");
        assertThat(ask("abcPairs(a: \"90\", b: \"80\") { partial }").codes()).containsExactly("BAD_THRESHOLDS");
    }

    private void assertPairs(String whom, String metric, String otherMetric) {
        var by = classed(whom, metric);
        var other = classed(whom, otherMetric);
        var asked = "%s metric: %s, otherMetric: %s".formatted(whom, metric, otherMetric);
        var pairs = ask("abcPairs(%s) { pairs { letter: class otherLetter: otherClass clients value otherValue } }"
                        .formatted(asked))
                .list("analysis.abcPairs.pairs", Pair.class);

        assertThat(pairs)
                .extracting(pair -> pair.letter() + pair.otherLetter())
                .containsExactly("AA", "AB", "AC", "BA", "BB", "BC", "CA", "CB", "CC");
        assertThat(pairs.stream().mapToInt(Pair::clients).sum()).isEqualTo(by.size());
        for (var pair : pairs) {
            var inPair = by.values().stream()
                    .filter(row -> row.letter().equals(pair.letter()))
                    .map(row -> row.client().name())
                    .filter(name -> of(other, name).letter().equals(pair.otherLetter()))
                    .toList();
            assertThat(pair.clients()).isEqualTo(inPair.size());
            assertThat(pair.value()).isEqualByComparingTo(sum(by, inPair));
            assertThat(pair.otherValue()).isEqualByComparingTo(sum(other, inPair));
            var rows = ask("""
                    abcPairs(%s) { clients(class: %s, otherClass: %s, first: 100) {
                      totalCount nodes { client { name } value otherValue } } }""".formatted(asked, pair.letter(), pair.otherLetter()))
                    .list("analysis.abcPairs.clients.nodes", Row.class);
            assertThat(rows).extracting(row -> row.client().name()).containsExactlyElementsOf(inPair);
            assertThat(rows)
                    .allSatisfy(row -> assertThat(row.otherValue())
                            .isEqualByComparingTo(of(other, row.client().name()).value()));
        }
    }

    private static Classed of(Map<String, Classed> rows, String name) {
        return Objects.requireNonNull(rows.get(name));
    }

    private static BigDecimal sum(Map<String, Classed> rows, List<String> names) {
        return names.stream().map(name -> of(rows, name).value()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** By name, the most important first. */
    private Map<String, Classed> classed(String whom, String metric) {
        return ask("abc(%s metric: %s) { clients(first: 100) { nodes { client { name } value letter: class } } }"
                        .formatted(whom, metric))
                .list("analysis.abc.clients.nodes", Classed.class)
                .stream()
                .collect(Collectors.toMap(
                        row -> row.client().name(), Function.identity(), (one, same) -> one, LinkedHashMap::new));
    }

    private Answer ask(String analysis) {
        return segments.ask("{ analysis { " + analysis + " } }");
    }
}
