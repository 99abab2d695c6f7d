package io.clientele.api.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.segment.RandomBase.Document;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Sales by segment in cuts, as a manager asks for them: she is told of her clients only. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnClientSalesTests extends OwnClients {

    record Figures(Amount revenue, BigDecimal orders, BigDecimal clients) {}

    record Share(Figures gross) {}

    record Step(
            List<Share> segments, Figures company, @Nullable Figures withoutClient) {}

    record Cut(@Nullable String name, Step sales) {}

    @Autowired
    OwnClientSalesTests(Api api) {
        super(api);
    }

    @Test
    void cutsTheSalesOfHerClients() {
        checkCuts("REGION", (document, name) -> buyer(document).region().equals(name));
        checkCuts(
                "CLIENT_MANAGER", (document, name) -> buyer(document).managers().contains(name));
        checkCuts("MANAGER", (document, name) -> name == null);
        checkCuts("CHANNEL", (document, name) -> name == null);
    }

    private void checkCuts(String by, BiPredicate<Document, @Nullable String> of) {
        var answer = ann.ask("""
                { salesBySegment(period: {between: {from: "%s", to: "%s"}}, by: %s, segments: ["%s"]) { partial
                  withoutClient { orders } cuts { name sales { company { revenue { amount } orders clients }
                    withoutClient { revenue { amount } orders clients }
                    segments { gross { revenue { amount } orders clients } } } } } }""".formatted(SUMMER.from(), SUMMER.to(), by, ids.getFirst()));

        assertThat(answer.yes("salesBySegment.partial")).isTrue();
        assertThat(answer.isNull("salesBySegment.withoutClient")).isTrue();
        var cuts = answer.list("salesBySegment.cuts", Cut.class);
        var hers = known();
        assertThat(cuts).isNotEmpty();
        assertThat(cuts).allSatisfy(cut -> {
            var part = hers.stream()
                    .filter(document -> of.test(document, cut.name()))
                    .toList();
            assertThat(cut.sales().withoutClient()).isNull();
            same(cut.sales().company(), part);
            same(
                    cut.sales().segments().getFirst().gross(),
                    part.stream().filter(document -> isMember(document, 0)).toList());
        });
        assertThat(hers).allMatch(document -> cuts.stream().anyMatch(cut -> of.test(document, cut.name())));
    }

    @Test
    void cutsTheSalesOfHerClientsByGroup() {
        var cuts = ann.ask("""
                { salesBySegment(period: {between: {from: "%s", to: "%s"}}, by: PRODUCT_GROUP, segments: ["%s"]) {
                  cuts { name sales { company { revenue { amount } orders clients } segments { gross { revenue { amount }
                    orders clients } } } } } }""".formatted(SUMMER.from(), SUMMER.to(), ids.getFirst()))
                .list("salesBySegment.cuts", Cut.class);

        assertThat(cuts).extracting(Cut::name).containsExactlyInAnyOrder("Drills", "Bits", "Saws");
        for (var cut : cuts) {
            same(
                    cut.sales().company(),
                    known().stream()
                            .map(document -> new Document(
                                    document.number(),
                                    document.buyer(),
                                    document.day(),
                                    document.lines().stream()
                                            .filter(line -> (line.product() + "s").equals(cut.name()))
                                            .toList()))
                            .filter(document -> !document.lines().isEmpty())
                            .toList());
        }
    }

    /** Sales to her clients but the anonymous one, whose are sales without a client. */
    private List<Document> known() {
        return base.documents(SUMMER).stream()
                .filter(document -> isHers(document.buyer()) && !buyer(document).anonymous())
                .toList();
    }

    private void same(Figures told, List<Document> documents) {
        assertThat(told.revenue().amount()).isEqualByComparingTo(sum(documents));
        assertThat(told.orders())
                .isEqualByComparingTo(BigDecimal.valueOf(documents.stream()
                        .filter(document -> !document.isReturn())
                        .count()));
        assertThat(told.clients())
                .isEqualByComparingTo(BigDecimal.valueOf(
                        documents.stream().map(Document::buyer).distinct().count()));
    }
}
