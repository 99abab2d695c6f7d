package io.clientele.api.analysis.classes;

import io.clientele.api.analysis.scope.Percent;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How few clients bring most of a metric. Shares are of the sum of all above zero; losses are below it.
 *
 * @param order clients with sales, the most important first
 * @param values of each in that order
 * @param cumulative sums of those above zero up to and with each
 * @param bringers how many first clients bring the share asked; 0 when nobody is above zero
 */
public record Pareto(List<Integer> order, List<BigDecimal> values, List<BigDecimal> cumulative, int bringers) {

    public Pareto {
        order = List.copyOf(order);
        values = List.copyOf(values);
        cumulative = List.copyOf(cumulative);
    }

    /**
     * @param order by falling value
     * @param share above 0, up to 1
     */
    static Pareto of(List<Integer> order, List<BigDecimal> values, BigDecimal share) {
        var sums = new BigDecimal[values.size()];
        var sum = BigDecimal.ZERO;
        for (var at = 0; at < sums.length; at++) {
            sum = sum.add(values.get(at).max(BigDecimal.ZERO));
            sums[at] = sum;
        }
        var cumulative = List.of(sums);
        return new Pareto(order, values, cumulative, sum.signum() == 0 ? 0 : reaching(cumulative, sum.multiply(share)));
    }

    /** The first of them with which the sum is reached, counted from 1. */
    private static int reaching(List<BigDecimal> cumulative, BigDecimal sum) {
        var at = 0;
        while (cumulative.get(at).compareTo(sum) < 0) {
            at++;
        }
        return at + 1;
    }

    /** Of all clients with sales, the percentage that brings the share asked; null when nobody is above zero. */
    public @Nullable BigDecimal percentOfClients() {
        return bringers == 0 ? null : Percent.of(bringers, order.size());
    }

    /** Sum of all above zero. */
    public BigDecimal total() {
        return cumulative.isEmpty() ? BigDecimal.ZERO : cumulative.getLast();
    }

    /** Where clients below zero begin in the order. */
    public int firstLoss() {
        var first = values.size();
        while (first > 0 && values.get(first - 1).signum() < 0) {
            first--;
        }
        return first;
    }

    /** Sum of all below zero. */
    public BigDecimal losses() {
        return values.subList(firstLoss(), values.size()).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
