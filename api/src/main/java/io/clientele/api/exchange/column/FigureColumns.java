package io.clientele.api.exchange.column;

import io.clientele.api.database.Snapshots;
import io.clientele.api.exchange.download.CellKind;
import io.clientele.api.exchange.download.ColumnName;
import io.clientele.api.firm.Money;
import io.clientele.api.receivable.Settlements;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.classification.ClientClasses;
import io.clientele.api.sale.classification.abc.AbcRule;
import io.clientele.api.sale.classification.metric.Metric;
import io.clientele.api.sale.classification.rfm.RfmScores;
import io.clientele.api.sale.classification.xyz.XyzRule;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.LongBinaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What clients bought in the list's period, what they owe, and their classes over that period among all clients. */
@Component
@Order(3)
class FigureColumns implements ColumnKind {

    private enum Figure {
        REVENUE("Revenue", "Выручка", CellKind.MONEY),
        MARGIN("Margin", "Валовая прибыль", CellKind.MONEY),
        ORDERS("Orders", "Заказов", CellKind.COUNT),
        AVERAGE_ORDER("Average order", "Средний чек", CellKind.MONEY),
        LAST_PURCHASE("Last purchase", "Последняя покупка", CellKind.DATE),
        DEBT("Debt", "Долг", CellKind.MONEY),
        OVERDUE("Overdue", "Просрочено", CellKind.MONEY),
        ABC("ABC", "ABC", CellKind.TEXT),
        XYZ("XYZ", "XYZ", CellKind.TEXT),
        RFM("RFM", "RFM", CellKind.TEXT),
        RFM_GROUP("RFM group", "Группа RFM", CellKind.TEXT);

        private final ColumnName name;
        private final CellKind kind;

        Figure(String english, String russian, CellKind kind) {
            this.name = new ColumnName(name().toLowerCase(Locale.ROOT), english, russian);
            this.kind = kind;
        }
    }

    private final SaleColumns sales;
    private final Settlements settlements;
    private final ClientClasses classes;
    private final Snapshots snapshots;

    FigureColumns(SaleColumns sales, Settlements settlements, ClientClasses classes, Snapshots snapshots) {
        this.sales = sales;
        this.settlements = settlements;
        this.classes = classes;
        this.snapshots = snapshots;
    }

    @Override
    public List<String> names() {
        return Arrays.stream(Figure.values()).map(figure -> figure.name.name()).toList();
    }

    @Override
    public Optional<ClientColumn> column(String asked, ClientListing list) {
        return Arrays.stream(Figure.values())
                .filter(figure -> figure.name.isCalled(asked))
                .findFirst()
                .map(figure -> column(figure, values(figure, list), list));
    }

    private static ClientColumn column(
            Figure figure, IntFunction<? extends @Nullable Object> values, ClientListing list) {
        return ClientColumn.of(figure.name.label(list.language()), figure.kind, row -> values.apply(row.client()));
    }

    /** Worked out for the whole list, before its first row. */
    private IntFunction<? extends @Nullable Object> values(Figure figure, ClientListing list) {
        return switch (figure) {
            case REVENUE -> sums(list, sums -> sums::revenue);
            case MARGIN -> sums(list, sums -> sums::margin);
            case ORDERS -> sums(list, sums -> sums::orders);
            case AVERAGE_ORDER -> sums(list, sums -> sums::averageOrder);
            case LAST_PURCHASE -> lastPurchases(list);
            case DEBT -> debts(list, (overdue, debt) -> debt);
            case OVERDUE -> debts(list, (overdue, debt) -> overdue);
            case ABC -> abc(list);
            case XYZ -> xyz(list);
            case RFM -> rfm(list, FigureColumns::scores);
            case RFM_GROUP -> rfm(list, scores -> scores.group().name());
        };
    }

    private IntFunction<? extends @Nullable Object> sums(
            ClientListing list, Function<ListSums, IntFunction<? extends @Nullable Object>> figure) {
        return figure.apply(list.sums(sales.at(snapshots.current())));
    }

    private IntFunction<@Nullable Object> lastPurchases(ClientListing list) {
        var days = new LastDays(list.members().all(), sales.at(snapshots.current()), list.businessDate());
        return days::of;
    }

    private IntFunction<Object> debts(ClientListing list, LongBinaryOperator part) {
        var all = list.members().all();
        var told = new long[all.isEmpty() ? 0 : all.last() + 1];
        settlements.debts(
                list.businessDate(), all, (client, overdue, debt) -> told[client] = part.applyAsLong(overdue, debt));
        return client -> Money.decimal(told[client]);
    }

    private IntFunction<@Nullable Object> abc(ClientListing list) {
        var result = classes.abc(list.members().period(), Metric.REVENUE, AbcRule.DEFAULT);
        return client -> name(result.of(client));
    }

    private IntFunction<@Nullable Object> xyz(ClientListing list) {
        var result = classes.xyz(list.members().period(), Metric.ORDERS, XyzRule.DEFAULT);
        return client -> name(result.of(client));
    }

    private IntFunction<@Nullable Object> rfm(ClientListing list, Function<RfmScores, String> shown) {
        var result = classes.rfm(list.members().period(), list.businessDate());
        return client -> {
            var scores = result.of(client);
            return scores == null ? null : shown.apply(scores);
        };
    }

    private static @Nullable Object name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static String scores(RfmScores scores) {
        return "%d-%d-%d".formatted(scores.recency(), scores.frequency(), scores.monetary());
    }
}
