package io.clientele.api.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.EmptyBase;
import io.clientele.api.SmallFirm;
import io.clientele.api.sale.document.SaleRow;
import io.clientele.api.segment.Asking;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Sales cut by what documents themselves name, against sums over the rows they came from. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentCutsTests {

    private static final LocalDate FROM = LocalDate.of(2025, 3, 1);
    private static final LocalDate TO = LocalDate.of(2026, 6, 1);

    record Amount(BigDecimal amount) {}

    record Figures(Amount revenue, Amount netRevenue, Amount margin, int orders) {}

    record Sold(Figures company) {}

    record Cut(@Nullable String name, Sold sales) {}

    private final Api api;

    @Autowired
    DocumentCutsTests(Api api) {
        this.api = api;
    }

    @BeforeAll
    void load(@Autowired ApplicationContext context) {
        EmptyBase.clear(context);
        SmallFirm.into(context);
    }

    @Test
    void countByTheManagerWhoSold() {
        check("MANAGER", SaleRow::manager);
    }

    @Test
    void countByTheChannelThatSold() {
        check("CHANNEL", SaleRow::channel);
    }

    private void check(String by, Function<SaleRow, @Nullable String> name) {
        var cuts = new Asking(api.admin()).ask("""
                        { salesBySegment(by: %s, period: {between: {from: "%s", to: "%s"}}) { cuts { name sales { company {
                          revenue { amount } netRevenue { amount } margin { amount } orders } } } } }""".formatted(by, FROM, TO)).list("salesBySegment.cuts", Cut.class);

        var names = sold().stream().map(name).distinct().toList();
        assertThat(names).hasSizeGreaterThan(2).contains((String) null);
        assertThat(cuts).extracting(Cut::name).containsExactlyInAnyOrderElementsOf(names);
        for (var cut : cuts) {
            var rows = sold().stream()
                    .filter(row -> Objects.equals(name.apply(row), cut.name()))
                    .toList();
            var told = cut.sales().company();
            assertThat(told.revenue().amount()).isEqualByComparingTo(sum(rows, SaleRow::amount));
            assertThat(told.netRevenue().amount())
                    .isEqualByComparingTo(sum(rows, SaleRow::amount).subtract(sum(rows, SaleRow::vatAmount)));
            assertThat(told.margin().amount())
                    .isEqualByComparingTo(sum(rows, SaleRow::amount)
                            .subtract(sum(rows, SaleRow::vatAmount))
                            .subtract(sum(rows, SaleRow::cost)));
            assertThat(told.orders()).isEqualTo(orders(rows));
        }
    }

    private static List<SaleRow> sold() {
        return SmallFirm.sales().stream()
                .filter(row -> !row.soldAt().toLocalDate().isBefore(FROM)
                        && row.soldAt().toLocalDate().isBefore(TO))
                .toList();
    }

    private static BigDecimal sum(List<SaleRow> rows, Function<SaleRow, @Nullable BigDecimal> figure) {
        return rows.stream()
                .map(row -> Objects.requireNonNullElse(figure.apply(row), BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Documents of which not all lines are returned. */
    private static long orders(List<SaleRow> rows) {
        return rows.stream()
                .filter(row -> row.amount().signum() >= 0)
                .map(SaleRow::document)
                .collect(Collectors.toSet())
                .size();
    }
}
