package io.clientele.api.analysis.rows;

import static io.clientele.api.receivable.ReceivableTestData.invoice;
import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
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
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;

/** Rows of analyses of a random base, and segments made of them. */
abstract class SegmentsOfRows {

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

    final RandomBase base = new RandomBase(61);
    final SegmentTestData segments;
    SegmentTestData ann;
    List<String> ids = List.of();
    private int made;

    SegmentsOfRows(Api api) {
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

    static boolean overdueByMoreThan(Row row, int days) {
        var owed = row.owed();
        return owed != null
                && owed.buckets().stream()
                        .anyMatch(part -> part.fromDays() != null
                                && part.fromDays() > days
                                && part.amount().amount().signum() > 0);
    }

    List<Row> rows(String analysis, String arguments, String fields) {
        var asked = arguments.isEmpty() ? "" : "(" + arguments + ")";
        return segments.ask("{ analysis { %s%s { clients(first: 100) { nodes { client { name } %s } } } } }"
                        .formatted(analysis, asked, fields))
                .list("analysis." + analysis + ".clients.nodes", Row.class);
    }

    static List<String> names(List<Row> rows, Predicate<Row> shown) {
        return rows.stream()
                .filter(shown)
                .map(row -> row.client().name())
                .sorted()
                .toList();
    }

    List<String> members(Made forming, String analysis, Map<String, ?> rows, Map<String, ?> more) {
        var answer = make(forming.name(), analysis, rows, more);
        assertThat(answer.list("segmentFromAnalysis.userErrors", Object.class)).isEmpty();
        assertThat(answer.text("segmentFromAnalysis.segment.forming")).isEqualTo(forming.name());
        return segments.members(answer.text("segmentFromAnalysis.segment.id")).stream()
                .sorted()
                .toList();
    }

    Answer make(String forming, String analysis, Map<String, ?> rows, Map<String, ?> more) {
        return ask(segments, input("Rows " + made++, forming, analysis, rows, more));
    }

    static Map<String, Object> input(
            String name, String forming, String analysis, Map<String, ?> rows, Map<String, ?> more) {
        var input = new HashMap<String, Object>(more);
        input.put("name", name);
        input.put("forming", forming);
        input.put("rows", Map.of(analysis, rows));
        return input;
    }

    static Answer ask(SegmentTestData caller, Map<String, ?> input) {
        return caller.ask("""
                mutation($input: SegmentFromAnalysisInput!) { segmentFromAnalysis(input: $input) {
                  segment { id forming rule { text } } userErrors { field code message } } }""", Map.of("input", input));
    }

    static List<String> codes(Answer answer) {
        return answer.texts("segmentFromAnalysis.userErrors[*].code");
    }

    static Map<String, Object> lastHalf() {
        return Map.of("last", Map.of("count", 6, "unit", "MONTH"));
    }
}
