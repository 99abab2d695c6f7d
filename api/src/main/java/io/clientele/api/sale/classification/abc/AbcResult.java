package io.clientele.api.sale.classification.abc;

import io.clientele.api.sale.classification.metric.ClassResult;
import io.clientele.api.sale.classification.metric.Foremost;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Every client of a universe with its class. */
public final class AbcResult implements ClassResult {

    private static final int SHARE_SCALE = 6;
    private static final List<AbcClass> CLASSES = List.of(AbcClass.values());

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

    private final AbcFigures figures;
    private final RoaringBitmap universe;
    private final long total;
    private final long lowestA;
    private final long lowestB;
    private @Nullable Ranking ranking;

    /**
     * @param lowestA with this metric, above zero, class A ends
     * @param lowestB with this metric, above zero, class B ends
     */
    AbcResult(AbcFigures figures, RoaringBitmap universe, long total, long lowestA, long lowestB) {
        this.figures = figures;
        this.universe = universe.clone();
        this.total = total;
        this.lowestA = lowestA;
        this.lowestB = lowestB;
    }

    /** Null for a client without a sale in the period, and for one outside the universe. */
    public @Nullable AbcClass of(int client) {
        return figures.bought(client) ? CLASSES.get(AbcFigures.place(figures.units(client), lowestA, lowestB)) : null;
    }

    /** Whether a client is C because its metric is zero or less. */
    public boolean isFlagged(int client) {
        return figures.bought(client) && figures.units(client) <= 0;
    }

    /** 0 for a client without a sale. */
    public BigDecimal metric(int client) {
        return figures.metric().decimal(figures.units(client));
    }

    /** Of the sum of all metrics above zero, 0 to 1, six decimals; 0 for a metric that is not. */
    public BigDecimal share(int client) {
        return share(Math.max(0, figures.units(client)));
    }

    /** Of all clients whose metric is not below this one's, itself included; 1 for a metric that is not above zero. */
    public BigDecimal cumulativeShare(int client) {
        var units = figures.units(client);
        return units <= 0
                ? BigDecimal.ONE.setScale(SHARE_SCALE)
                : share(ranking().notBelow(units));
    }

    /** The clients of a class; those without a sale for null. */
    public RoaringBitmap clients(@Nullable AbcClass abcClass) {
        return abcClass == null ? RoaringBitmap.andNot(universe, figures.buyers()) : clientsIn(Set.of(abcClass));
    }

    /** The clients in any of the classes. */
    public RoaringBitmap clientsIn(Set<AbcClass> classes) {
        var places = IntStream.range(0, CLASSES.size())
                .filter(place -> classes.contains(CLASSES.get(place)))
                .map(place -> 1 << place)
                .sum();
        return figures.buyers(places, lowestA, lowestB);
    }

    /** Those of the given clients that are in one of the classes. */
    public RoaringBitmap clientsIn(Set<AbcClass> classes, RoaringBitmap among) {
        var clients = new RoaringBitmap();
        among.forEach((int client) -> {
            var abcClass = of(client);
            if (abcClass != null && classes.contains(abcClass)) {
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
            sum = Math.addExact(sum, figures.units(client));
            positive += Math.max(0, figures.units(client));
            notPositive += isFlagged(client) ? 1 : 0;
        }
        return new Summary(
                abcClass, clients.getCardinality(), figures.metric().decimal(sum), share(positive), notPositive);
    }

    /** Those of the given clients that have a class, the most important first, equal ones by number. */
    public List<Integer> inOrder(RoaringBitmap among) {
        return inOrder(among, Integer.MAX_VALUE);
    }

    /** The first of them, so many at most. */
    public List<Integer> inOrder(RoaringBitmap among, int most) {
        return Foremost.of(classed(among), figures::units, most);
    }

    /** Those of the given clients that have a class. */
    public RoaringBitmap classed(RoaringBitmap among) {
        return RoaringBitmap.and(figures.buyers(), among);
    }

    /** The metrics of these clients together. */
    public BigDecimal sum(RoaringBitmap clients) {
        var sum = new long[1];
        clients.forEach((int client) -> sum[0] = Math.addExact(sum[0], figures.units(client)));
        return figures.metric().decimal(sum[0]);
    }

    /** With the order, which may come to it. */
    @Override
    public long bytes() {
        return 3 * figures.bytes();
    }

    /** Made when first asked for: classes need no order. */
    private synchronized Ranking ranking() {
        if (ranking == null) {
            ranking = new Ranking(figures.positive());
        }
        return ranking;
    }

    private BigDecimal share(long units) {
        return total == 0
                ? BigDecimal.ZERO.setScale(SHARE_SCALE)
                : BigDecimal.valueOf(units).divide(BigDecimal.valueOf(total), SHARE_SCALE, RoundingMode.HALF_UP);
    }
}
