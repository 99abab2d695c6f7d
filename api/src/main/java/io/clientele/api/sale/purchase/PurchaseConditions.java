package io.clientele.api.sale.purchase;

import static io.clientele.api.sale.purchase.Purchases.Measure.AMOUNT;
import static io.clientele.api.sale.purchase.Purchases.Measure.AVERAGE_ORDER;
import static io.clientele.api.sale.purchase.Purchases.Measure.MARGIN;
import static io.clientele.api.sale.purchase.Purchases.Measure.ORDERS;
import static io.clientele.api.sale.purchase.Purchases.Measure.QUANTITY;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Money;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.purchase.Purchases.Condition;
import io.clientele.api.sale.purchase.Purchases.Measure;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The conditions of a question, held against the figures of a client. */
final class PurchaseConditions {

    private static final Condition BOUGHT = new Condition(ORDERS, new Comparison(Operator.GTE, BigDecimal.ONE));
    private static final Set<Operator> ORDERED =
            EnumSet.of(Operator.EQ, Operator.NE, Operator.GT, Operator.GTE, Operator.LT, Operator.LTE);

    /** Amounts and quantity are ten-thousandths. */
    record Figures(long amount, long quantity, long margin, long orders) {

        static final Figures NONE = new Figures(0, 0, 0, 0);

        private static final int AVERAGE_SCALE = 2;

        Figures plus(long moreAmount, long moreQuantity, long moreMargin, long moreOrders) {
            return new Figures(
                    Math.addExact(amount, moreAmount),
                    Math.addExact(quantity, moreQuantity),
                    Math.addExact(margin, moreMargin),
                    orders + moreOrders);
        }

        List<Observed> observed() {
            return List.of(
                    new Observed("amount", Money.decimal(amount)),
                    new Observed("quantity", Money.decimal(quantity)),
                    new Observed("margin", Money.decimal(margin)),
                    new Observed("orders", BigDecimal.valueOf(orders)),
                    new Observed("averageOrder", average()));
        }

        private @Nullable BigDecimal average() {
            return orders == 0
                    ? null
                    : Money.decimal(amount).divide(BigDecimal.valueOf(orders), AVERAGE_SCALE, RoundingMode.HALF_UP);
        }
    }

    private static final Set<Measure> SUMS = EnumSet.of(AMOUNT, QUANTITY, MARGIN);

    private final List<Condition> conditions;
    private final boolean judging;

    PurchaseConditions(List<Condition> conditions) {
        this(conditions.isEmpty() ? List.of(BOUGHT) : conditions, true);
    }

    private PurchaseConditions(List<Condition> conditions, boolean judging) {
        this.conditions = conditions;
        this.judging = judging;
    }

    /** Conditions that need every figure in full, of every client. */
    static PurchaseConditions onEveryFigure() {
        return new PurchaseConditions(
                Arrays.stream(Measure.values())
                        .map(measure -> new Condition(measure, new Comparison(Operator.GTE, BigDecimal.TEN)))
                        .toList(),
                false);
    }

    /** The conditions on sums of lines; of whom one fails may be left out, for the others cannot bring him back. */
    List<Condition> onSums() {
        return judging && !holdForNobody()
                ? conditions.stream()
                        .filter(condition -> SUMS.contains(condition.measure()))
                        .toList()
                : List.of();
    }

    /** What keeps these conditions from being judged. */
    static List<Problem> problems(List<Condition> conditions) {
        return conditions.stream()
                .map(condition -> condition.comparison().operator())
                .filter(operator -> !ORDERED.contains(operator))
                .map(operator -> new Problem(
                        "BAD_OPERATOR", "A figure is compared by one of %s, not by %s.".formatted(ORDERED, operator)))
                .toList();
    }

    Set<Measure> measures() {
        return conditions.stream().map(Condition::measure).collect(Collectors.toSet());
    }

    /** Whether the number of orders matters, not only whether there are any. */
    boolean countsOrders() {
        return measures().contains(AVERAGE_ORDER)
                || conditions.stream().anyMatch(condition -> condition.measure() == ORDERS && !asksIfAny(condition));
    }

    /** A client without any line may satisfy them too. */
    boolean holdForNobody() {
        return hold(Figures.NONE);
    }

    boolean hold(Figures figures) {
        return conditions.stream().allMatch(condition -> holds(condition, figures));
    }

    private static boolean holds(Condition condition, Figures figures) {
        return switch (condition.measure()) {
            case AMOUNT -> holds(condition, figures.amount());
            case QUANTITY -> holds(condition, figures.quantity());
            case MARGIN -> holds(condition, figures.margin());
            case ORDERS -> condition.comparison().holds(BigDecimal.valueOf(figures.orders()));
            case AVERAGE_ORDER -> averageHolds(condition.comparison(), figures);
        };
    }

    private static boolean holds(Condition condition, long tenThousandths) {
        return condition.comparison().holds(Money.decimal(tenThousandths));
    }

    /** The average is never divided out: amount is held against bound × orders. Without orders it is missing. */
    private static boolean averageHolds(Comparison comparison, Figures figures) {
        var orders = BigDecimal.valueOf(figures.orders());
        var amount = figures.orders() == 0 ? null : Money.decimal(figures.amount());
        return new Comparison(comparison.operator(), comparison.bound().multiply(orders)).holds(amount);
    }

    private static boolean asksIfAny(Condition condition) {
        var bound = Optional.of(condition.comparison().bound());
        return switch (condition.comparison().operator()) {
            case GTE, LT ->
                bound.filter(one -> one.compareTo(BigDecimal.ONE) == 0).isPresent();
            case GT, LTE, EQ, NE -> bound.filter(zero -> zero.signum() == 0).isPresent();
            case IN, NOT_IN, BETWEEN, CONTAINS, STARTS_WITH, IS_NULL -> false;
        };
    }
}
