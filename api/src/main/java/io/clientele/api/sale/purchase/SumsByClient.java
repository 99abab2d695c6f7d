package io.clientele.api.sale.purchase;

import static io.clientele.api.sale.purchase.Purchases.Measure.AMOUNT;
import static io.clientele.api.sale.purchase.Purchases.Measure.AVERAGE_ORDER;
import static io.clientele.api.sale.purchase.Purchases.Measure.MARGIN;
import static io.clientele.api.sale.purchase.Purchases.Measure.ORDERS;
import static io.clientele.api.sale.purchase.Purchases.Measure.QUANTITY;

import io.clientele.api.firm.Operator;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.purchase.Purchases.Condition;
import io.clientele.api.sale.purchase.Purchases.Measure;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The question for sums of lines by client: only the figures that conditions are about, and where clients who fail may be left
 * out, the database leaves them out, so that they need not be carried here.
 *
 * @param few ask about these clients only
 */
record SumsByClient(
        PurchasesOfProducts.Lines lines,
        PurchaseConditions conditions,
        @Nullable RoaringBitmap few) {

    private static final String NOT_ASKED = "0";
    private static final String AMOUNTS = "sum(line.amount)";
    private static final String QUANTITIES = "sum(line.quantity)";
    private static final String MARGINS = "sum(line.amount - line.vat_amount - line.cost)";

    StatementSpec statement(JdbcClient jdbc) {
        var statement = jdbc.sql(sql());
        if (!lines.period().equals(Period.ALWAYS)) {
            statement = statement
                    .param("from", lines.period().from())
                    .param("to", lines.period().to());
        }
        if (lines.channels() != null) {
            statement = statement.param("channels", lines.channels());
        }
        var sums = conditions.onSums();
        for (var at = 0; at < sums.size(); at++) {
            statement = statement.param("bound" + at, sums.get(at).comparison().bound());
        }
        return statement;
    }

    /** Ids are ours and numbers, so they stand in the text; everything that came from a caller is a parameter. */
    private String sql() {
        var sql = new StringBuilder("select line.client_id, %s, %s, %s, %s from sale_line line"
                .formatted(
                        ifAsked(tenThousandths(AMOUNTS), AMOUNT, AVERAGE_ORDER),
                        ifAsked(tenThousandths(QUANTITIES), QUANTITY),
                        ifAsked(tenThousandths(MARGINS), MARGIN),
                        orders()));
        if (lines.channels() != null) {
            sql.append(" join sale on sale.id = line.sale_id and sale.channel in (:channels)");
        }
        sql.append(" where line.product_id in (").append(list(lines.products())).append(")");
        if (!lines.period().equals(Period.ALWAYS)) {
            sql.append(" and line.sold_on >= :from and line.sold_on < :to");
        }
        if (few != null) {
            sql.append(" and line.client_id in (")
                    .append(list(few.stream().boxed().toList()))
                    .append(")");
        }
        return sql.append(" group by line.client_id").append(having()).toString();
    }

    /** A whole number is read many times sooner than a decimal, and there is one for each of many thousand buyers. */
    private static String tenThousandths(String sum) {
        return "cast(" + sum + " * 10000 as signed)";
    }

    private String ifAsked(String sum, Measure... measures) {
        return conditions.measures().stream().anyMatch(List.of(measures)::contains) ? sum : NOT_ASKED;
    }

    private String orders() {
        return conditions.countsOrders()
                ? "count(distinct case when not line.is_return then line.sale_id end)"
                : ifAsked("max(not line.is_return)", ORDERS);
    }

    private String having() {
        var sums = conditions.onSums();
        return sums.isEmpty()
                ? ""
                : IntStream.range(0, sums.size())
                        .mapToObj(at -> sum(sums.get(at)) + " :bound" + at)
                        .collect(Collectors.joining(" and ", " having ", ""));
    }

    private static String sum(Condition condition) {
        var sum = switch (condition.measure()) {
            case AMOUNT -> AMOUNTS;
            case QUANTITY -> QUANTITIES;
            case MARGIN -> MARGINS;
            case ORDERS, AVERAGE_ORDER -> throw new IllegalArgumentException("Orders are no sum of lines");
        };
        return sum + " " + sign(condition.comparison().operator());
    }

    private static String sign(Operator operator) {
        return switch (operator) {
            case EQ -> "=";
            case NE -> "<>";
            case GT -> ">";
            case GTE -> ">=";
            case LT -> "<";
            case LTE -> "<=";
            case IN, NOT_IN, BETWEEN, CONTAINS, STARTS_WITH, IS_NULL ->
                throw new IllegalArgumentException("Figures are not compared by " + operator);
        };
    }

    private static String list(Collection<Integer> ids) {
        return ids.isEmpty()
                ? "null"
                : ids.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
