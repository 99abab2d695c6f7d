package io.clientele.api.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.client.Clients;
import io.clientele.api.firm.Money;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.sale.product.Products;
import io.clientele.api.segment.Asking.Answer;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.RandomBase.Buyer;
import io.clientele.api.segment.RandomBase.Document;
import io.clientele.api.segment.RandomBase.Line;
import io.clientele.api.segment.SegmentTestData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;

/** Sales by segment of a random base as callers ask for them, and their figures by definition. */
abstract class RandomSegmentSales {

    private static final String FIGURES = """
            { revenue { amount } netRevenue { amount } cost { amount } margin { amount } quantity orders clients }""";
    static final String SHARES = "segments { gross %1$s exclusive %1$s fractional %1$s } distinct %1$s outside %1$s"
            + " withoutClient %1$s company %1$s period { from to }";

    record Amount(BigDecimal amount) {}

    record Figures(
            Amount revenue,
            Amount netRevenue,
            Amount cost,
            Amount margin,
            BigDecimal quantity,
            BigDecimal orders,
            BigDecimal clients) {

        List<BigDecimal> all() {
            return List.of(
                    revenue.amount(), netRevenue.amount(), cost.amount(), margin.amount(), quantity, orders, clients);
        }
    }

    record Days(LocalDate from, LocalDate to) {}

    record Share(Figures gross, Figures exclusive, Figures fractional) {}

    record Reconciled(
            List<Share> segments,
            Figures distinct,
            Figures outside,
            @Nullable Figures withoutClient,
            Figures company,
            Days period) {}

    final RandomBase base = new RandomBase(23);
    private final SegmentTestData segments;
    List<String> ids = List.of();

    RandomSegmentSales(Api api) {
        this.segments = new SegmentTestData(api::admin);
    }

    @BeforeAll
    void load(@Autowired Clients clients, @Autowired Products products, @Autowired Sales sales) {
        base.into(clients, products, sales);
        ids = base.make(segments);
    }

    void same(Figures told, Period period, Predicate<Document> condition) {
        assertThat(told.all())
                .usingElementComparator(BigDecimal::compareTo)
                .isEqualTo(figures(
                        base.documents(period).stream().filter(condition).toList()));
    }

    static List<BigDecimal> figures(List<Document> documents) {
        var revenue = documents.stream()
                .mapToLong(document -> document.sum(Line::amount))
                .sum();
        var vat = documents.stream()
                .mapToLong(document -> document.sum(Line::vat))
                .sum();
        var cost = documents.stream()
                .mapToLong(document -> document.sum(Line::cost))
                .sum();
        return List.of(
                Money.decimal(revenue),
                Money.decimal(revenue - vat),
                Money.decimal(cost),
                Money.decimal(revenue - vat - cost),
                Money.decimal(documents.stream()
                        .mapToLong(document -> document.sum(Line::quantity))
                        .sum()),
                BigDecimal.valueOf(documents.stream()
                        .filter(document -> !document.isReturn())
                        .count()),
                BigDecimal.valueOf(documents.stream()
                        .filter(document -> !document.isReturn())
                        .map(Document::buyer)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()));
    }

    boolean in(Buyer buyer, int segment) {
        return base.samples().get(segment).members().contains(buyer);
    }

    Answer sales(String arguments, String fields) {
        return segments.ask("{ salesBySegment(period: {between: {from: \"%s\", to: \"%s\"}} segments: %s %s) { %s } }"
                .formatted(
                        RandomBase.PERIOD.from(),
                        RandomBase.PERIOD.to(),
                        SegmentTestData.literal(ids.toArray(String[]::new)),
                        arguments,
                        fields.formatted(FIGURES)));
    }
}
