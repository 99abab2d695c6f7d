package io.clientele.api.sale.classification.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.client.Clients;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.Asking;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.RandomBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** A client's own classes are those that the analyses tell of him. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientClassTests {

    private static final String SUMMER = "period: {between: {from: \"2026-05-01\", to: \"2026-09-01\"}}";

    record Named(String name) {}

    record Classed(Named client, @Nullable String letter) {}

    record Scored(Named client, String group, int recency, int frequency, int monetary) {}

    record Scores(String group, int recency, int frequency, int monetary) {}

    record Card(
            String name,
            @Nullable String abcClass,
            @Nullable String xyzClass,
            @Nullable Scores rfm) {}

    private final Api api;

    @Autowired
    ClientClassTests(Api api) {
        this.api = api;
    }

    @BeforeAll
    void load(@Autowired Clients clients, @Autowired Products products, @Autowired Sales sales) {
        new RandomBase(29).into(clients, products, sales);
    }

    @Test
    void areThoseOfTheUsualPeriodWhereNoneIsAsked() {
        agree("abcClass xyzClass rfm { group recency frequency monetary }", "", "", "");
    }

    @Test
    void areThoseOfThePeriodAndMetricAsked() {
        agree(
                "abcClass(%1$s, metric: ORDERS) xyzClass(%1$s, metric: REVENUE) rfm(%1$s) { group recency frequency monetary }"
                        .formatted(SUMMER),
                "(" + SUMMER + ", metric: ORDERS)",
                "(" + SUMMER + ", metric: REVENUE)",
                "(" + SUMMER + ")");
    }

    @Test
    void areRefusedOfAPeriodThatEndsBeforeItStarts() {
        var backward = "(period: {between: {from: \"2026-05-01\", to: \"2026-04-01\"}})";

        for (var field : List.of("abcClass" + backward, "xyzClass" + backward, "rfm" + backward + " { group }")) {
            assertThat(ask("{ clients(first: 1) { nodes { %s } } }".formatted(field))
                            .codes())
                    .containsExactly("PERIOD_ENDS_BEFORE_START");
        }
    }

    private void agree(String fields, String abc, String xyz, String rfm) {
        var cards = ask("{ clients(first: 100) { nodes { name %s } } }".formatted(fields))
                .list("clients.nodes", Card.class);
        var importance = letters("abc", abc);
        var regularity = letters("xyz", xyz);
        var scores = byName(
                ask("{ analysis { rfm%s { clients(first: 100) { nodes { client { name } group recency frequency monetary } } } } }"
                                .formatted(rfm))
                        .list("analysis.rfm.clients.nodes", Scored.class),
                row -> row.client().name());

        assertThat(cards).extracting(Card::rfm).contains((Scores) null).anyMatch(one -> one != null);
        assertThat(cards).allSatisfy(card -> {
            assertThat(card.abcClass()).isEqualTo(letter(importance, card));
            assertThat(card.xyzClass()).isEqualTo(letter(regularity, card));
            assertThat(card.rfm()).isEqualTo(scores(scores.get(card.name())));
        });
    }

    private Map<String, Classed> letters(String analysis, String arguments) {
        return byName(
                ask("{ analysis { %s%s { clients(first: 100) { nodes { client { name } letter: class } } } } }"
                                .formatted(analysis, arguments))
                        .list("analysis." + analysis + ".clients.nodes", Classed.class),
                row -> row.client().name());
    }

    private static @Nullable String letter(Map<String, Classed> rows, Card card) {
        var row = rows.get(card.name());
        return row == null ? null : row.letter();
    }

    private static @Nullable Scores scores(@Nullable Scored row) {
        return row == null ? null : new Scores(row.group(), row.recency(), row.frequency(), row.monetary());
    }

    private static <T> Map<String, T> byName(List<T> rows, Function<T, String> name) {
        var byName = new HashMap<String, T>();
        rows.forEach(row -> byName.put(name.apply(row), row));
        return byName;
    }

    private Answer ask(String document) {
        return new Asking(api.admin()).ask(document);
    }
}
