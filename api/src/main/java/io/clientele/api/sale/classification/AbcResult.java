package io.clientele.api.sale.classification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Every client of a universe with its class. */
public final class AbcResult {

    private static final int SHARE_SCALE = 6;

    /**
     * What a class is worth.
     *
     * @param abcClass null for clients without a sale in the period
     * @param clients how many are in it
     * @param metric the sum of theirs, those below zero included
     * @param share of all metrics above zero, 0 to 1, six decimals
     * @param notPositive how many of them have a metric of zero or less
     */
    public record Summary(
            @Nullable AbcClass abcClass, int clients, BigDecimal metric, BigDecimal share, int notPositive) {}

    private final Metric metric;
    private final RoaringBitmap universe;
    private final long[] sums;
    private final BitSet bought;
    private final Ranking ranking;
    private final long lowestA;
    private final long lowestB;

    AbcResult(
            Metric metric,
            RoaringBitmap universe,
            long[] sums,
            BitSet bought,
            Ranking ranking,
            long lowestA,
            long lowestB) {
        this.metric = metric;
        this.universe = universe.clone();
        this.sums = sums;
        this.bought = bought;
        this.ranking = ranking;
        this.lowestA = lowestA;
        this.lowestB = lowestB;
    }

    /** Null for a client without a sale in the period, and for one outside the universe. */
    public @Nullable AbcClass of(int client) {
        if (!bought.get(client)) {
            return null;
        }
        var sum = sums[client];
        if (sum <= 0 || sum < lowestB) {
            return AbcClass.C;
        }
        return sum < lowestA ? AbcClass.B : AbcClass.A;
    }

    /** Whether a client is C because its metric is zero or less. */
    public boolean isFlagged(int client) {
        return bought.get(client) && sums[client] <= 0;
    }

    /** 0 for a client without a sale. */
    public BigDecimal metric(int client) {
        return metric.decimal(units(client));
    }

    /** Of the sum of all metrics above zero, 0 to 1, six decimals; 0 for a metric that is not. */
    public BigDecimal share(int client) {
        return share(Math.max(0, units(client)));
    }

    /** Of all clients whose metric is not below this one's, itself included; 1 for a metric that is not above zero. */
    public BigDecimal cumulativeShare(int client) {
        return units(client) <= 0 ? BigDecimal.ONE.setScale(SHARE_SCALE) : share(ranking.notBelow(units(client)));
    }

    /** The clients of a class; those without a sale for null. */
    public RoaringBitmap clients(@Nullable AbcClass abcClass) {
        var clients = new RoaringBitmap();
        universe.forEach((int client) -> {
            if (of(client) == abcClass) {
                clients.add(client);
            }
        });
        return clients;
    }

    /** A, B, C, and last the clients without a sale. */
    public List<Summary> summary() {
        return summary(universe);
    }

    /** The same of some of the clients; their classes and shares are still those of all. */
    public List<Summary> summary(RoaringBitmap among) {
        var summaries = new ArrayList<Summary>();
        for (var abcClass : AbcClass.values()) {
            summaries.add(summary(abcClass, among));
        }
        summaries.add(summary(null, among));
        return summaries;
    }

    private Summary summary(@Nullable AbcClass abcClass, RoaringBitmap among) {
        var clients = RoaringBitmap.and(clients(abcClass), among);
        var sum = 0L;
        var positive = 0L;
        var notPositive = 0;
        for (var client : clients) {
            sum = Math.addExact(sum, units(client));
            positive += Math.max(0, units(client));
            notPositive += isFlagged(client) ? 1 : 0;
        }
        return new Summary(abcClass, clients.getCardinality(), metric.decimal(sum), share(positive), notPositive);
    }

    /** Those of the given clients that have a class, the most important first, equal ones by number. */
    public List<Integer> inOrder(RoaringBitmap among) {
        return Arrays.stream(among.toArray())
                .filter(client -> of(client) != null)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(client -> -units(client))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private long units(int client) {
        return client < sums.length ? sums[client] : 0;
    }

    private BigDecimal share(long units) {
        return ranking.total() == 0
                ? BigDecimal.ZERO.setScale(SHARE_SCALE)
                : BigDecimal.valueOf(units)
                        .divide(BigDecimal.valueOf(ranking.total()), SHARE_SCALE, RoundingMode.HALF_UP);
    }
}
