package io.clientele.api.sale.classification;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.SheetTestData.Document;
import io.clientele.api.sale.classification.abc.AbcClass;
import io.clientele.api.sale.classification.abc.AbcRule;
import io.clientele.api.sale.classification.abc.AbcRule.Border;
import io.clientele.api.sale.classification.metric.Metric;
import io.clientele.api.sale.classification.rfm.RfmScores;
import io.clientele.api.sale.classification.stage.InStage;
import io.clientele.api.sale.classification.stage.LifeStage;
import io.clientele.api.sale.classification.stage.PurchaseDate.Which;
import io.clientele.api.sale.classification.xyz.XyzClass;
import io.clientele.api.sale.classification.xyz.XyzRule;
import io.clientele.api.sale.classification.xyz.XyzRule.Deviation;
import io.clientele.api.sale.classification.xyz.XyzRule.Mode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The definitions of all classes, word by word and slowly, over plain lists. */
public final class ClassificationOracle {

    /** A fraction of whole numbers, above zero below. */
    record Fraction(BigInteger over, BigInteger under) {

        int compare(Fraction other) {
            return over.multiply(other.under).compareTo(other.over.multiply(under));
        }
    }

    private record Asked(int client, Period period, Metric metric, XyzRule rule) {}

    private final Map<Integer, List<Document>> byClient;

    /** Told already: whoever ranks a client asks for those of all others. */
    private final Map<Asked, Optional<Fraction>> variations = new HashMap<>();

    /** Of these documents alone. */
    public ClassificationOracle(List<Document> documents) {
        byClient = documents.stream().collect(Collectors.groupingBy(Document::client));
    }

    /** The days of purchases up to a day, each once, in order. */
    List<LocalDate> days(int client, LocalDate upTo) {
        return of(client, document -> !document.isReturn() && !document.day().isAfter(upTo)).stream()
                .map(Document::day)
                .distinct()
                .sorted()
                .toList();
    }

    @Nullable
    LocalDate date(int client, Which which, LocalDate today) {
        var days = days(client, today);
        if (days.isEmpty()) {
            return null;
        }
        return which == Which.FIRST ? days.getFirst() : days.getLast();
    }

    /** Of the days between purchases; null when there are fewer than three. */
    @Nullable
    BigDecimal medianGap(int client, LocalDate today) {
        var days = days(client, today);
        var gaps = new ArrayList<Long>();
        for (var at = 1; at < days.size(); at++) {
            gaps.add(ChronoUnit.DAYS.between(days.get(at - 1), days.get(at)));
        }
        if (gaps.size() < 2) {
            return null;
        }
        gaps.sort(null);
        var middle = gaps.size() / 2;
        return gaps.size() % 2 == 1
                ? BigDecimal.valueOf(gaps.get(middle))
                : BigDecimal.valueOf(gaps.get(middle) + gaps.get(middle - 1)).divide(BigDecimal.TWO);
    }

    boolean isDue(int client, BigDecimal k, LocalDate today) {
        var median = medianGap(client, today);
        return median != null
                && BigDecimal.valueOf(ChronoUnit.DAYS.between(
                                        Objects.requireNonNull(date(client, Which.LAST, today)), today))
                                .compareTo(k.multiply(median))
                        > 0;
    }

    /** By counting the client's orders and days since. */
    public LifeStage stage(int client, InStage question, LocalDate today) {
        var last = date(client, Which.LAST, today);
        if (last == null) {
            return LifeStage.POTENTIAL;
        }
        if (last.isBefore(today.minusMonths(question.lostMonths()))) {
            return LifeStage.LOST;
        }
        var orders = of(
                        client,
                        document -> !document.isReturn() && !document.day().isAfter(today))
                .size();
        if (orders <= question.oneTime()) {
            return LifeStage.ONE_TIME;
        }
        return isDue(client, BigDecimal.TWO, today) ? LifeStage.SLEEPING : LifeStage.REGULAR;
    }

    /** Null when there was no net revenue before. */
    @Nullable
    Fraction growth(int client, Period period) {
        var before = netRevenue(client, period.previous());
        return before <= 0
                ? null
                : new Fraction(
                        BigInteger.valueOf(netRevenue(client, period) - before).multiply(BigInteger.valueOf(100)),
                        BigInteger.valueOf(before));
    }

    boolean grew(int client, Period period, List<Comparison> percent) {
        var growth = growth(client, period);
        return percent.stream().allMatch(comparison -> {
            if (growth == null) {
                return comparison.holds(null);
            }
            var bound = comparison.bound().multiply(new BigDecimal(growth.under()));
            return new Comparison(comparison.operator(), bound).holds(new BigDecimal(growth.over()));
        });
    }

    @Nullable
    AbcClass abc(int client, Period period, Metric metric, AbcRule rule, Collection<Integer> universe) {
        if (!universe.contains(client)
                || of(client, document -> period.contains(document.day())).isEmpty()) {
            return null;
        }
        var own = metric(client, metric, period);
        var total = BigDecimal.ZERO;
        var sum = BigDecimal.ZERO;
        for (var other : universe) {
            var figure = metric(other, metric, period);
            var counts = figure > own || (figure == own && rule.border() == Border.INCLUSIVE);
            total = total.add(BigDecimal.valueOf(Math.max(0, figure)));
            sum = counts ? sum.add(BigDecimal.valueOf(figure)) : sum;
        }
        if (own <= 0 || !within(sum, rule.b().multiply(total), rule)) {
            return AbcClass.C;
        }
        return within(sum, rule.a().multiply(total), rule) ? AbcClass.A : AbcClass.B;
    }

    private static boolean within(BigDecimal sum, BigDecimal border, AbcRule rule) {
        return rule.border() == Border.BEFORE ? sum.compareTo(border) < 0 : sum.compareTo(border) <= 0;
    }

    /** What a client bought in each whole step from the one after the first purchase on. */
    public List<Long> series(int client, Period period, Metric metric, XyzRule rule) {
        var whole = period.steps(rule.step()).stream()
                .filter(step -> rule.step().start(step.from()).equals(step.from())
                        && rule.step().next(step.from()).equals(step.to()))
                .toList();
        var first = date(client, Which.FIRST, LocalDate.MAX);
        var inside = whole.stream()
                .filter(step -> first != null && step.contains(first))
                .findFirst();
        return whole.stream()
                .filter(step ->
                        inside.isEmpty() || step.from().isAfter(inside.get().from()))
                .map(step -> metric(client, metric, step))
                .toList();
    }

    /** The square of σ/μ; null where there is none. */
    @Nullable
    Fraction variation(int client, Period period, Metric metric, XyzRule rule) {
        return variations
                .computeIfAbsent(
                        new Asked(client, period, metric, rule),
                        _ -> Optional.ofNullable(square(client, period, metric, rule)))
                .orElse(null);
    }

    private @Nullable Fraction square(int client, Period period, Metric metric, XyzRule rule) {
        var series = series(client, period, metric, rule);
        var n = BigInteger.valueOf(series.size());
        var sum = series.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        if (series.size() < 3 || sum.signum() <= 0) {
            return null;
        }
        var deviations = BigInteger.ZERO;
        for (var figure : series) {
            deviations = deviations.add(
                    BigInteger.valueOf(figure).multiply(n).subtract(sum).pow(2));
        }
        var divisor = rule.deviation() == Deviation.POPULATION ? n : n.subtract(BigInteger.ONE);
        return new Fraction(deviations, sum.pow(2).multiply(divisor));
    }

    /** By ranking or cutting the coefficients of the whole universe; null without one. */
    public @Nullable XyzClass xyz(
            int client, Period period, Metric metric, XyzRule rule, Collection<Integer> universe) {
        var own = universe.contains(client) ? variation(client, period, metric, rule) : null;
        if (own == null) {
            return null;
        }
        if (isWithin(own, rule.x(), period, metric, rule, universe)) {
            return XyzClass.X;
        }
        return isWithin(own, rule.y(), period, metric, rule, universe) ? XyzClass.Y : XyzClass.Z;
    }

    private boolean isWithin(
            Fraction own,
            BigDecimal percent,
            Period period,
            Metric metric,
            XyzRule rule,
            Collection<Integer> universe) {
        if (rule.mode() == Mode.THRESHOLD) {
            var border = percent.pow(2).multiply(new BigDecimal(own.under()));
            return new BigDecimal(own.over()).movePointRight(4).compareTo(border) <= 0;
        }
        var all = universe.stream()
                .map(other -> variation(other, period, metric, rule))
                .filter(Objects::nonNull)
                .toList();
        var lower = all.stream().filter(other -> other.compare(own) < 0).count();
        return BigDecimal.valueOf(lower * 100).compareTo(percent.multiply(BigDecimal.valueOf(all.size()))) < 0;
    }

    /** By ranking every buyer of the universe in each figure; null without a sale in the period. */
    public @Nullable RfmScores rfm(int client, Period period, Collection<Integer> universe) {
        var buyers = universe.stream()
                .filter(other -> !purchases(other, period).isEmpty())
                .toList();
        if (!buyers.contains(client)) {
            return null;
        }
        return new RfmScores(
                score(
                        client,
                        buyers,
                        other -> purchases(other, period).stream()
                                .mapToLong(document -> document.day().toEpochDay())
                                .max()
                                .orElseThrow()),
                score(client, buyers, other -> purchases(other, period).size()),
                score(client, buyers, other -> metric(other, Metric.REVENUE, period)));
    }

    private interface Measure {
        long of(int client);
    }

    private static int score(int client, List<Integer> buyers, Measure measure) {
        var own = measure.of(client);
        var worse = buyers.stream().filter(other -> measure.of(other) < own).count();
        return (int) (1 + 5 * worse / buyers.size());
    }

    long metric(int client, Metric metric, Period period) {
        return of(client, document -> period.contains(document.day())).stream()
                .mapToLong(document -> switch (metric) {
                    case REVENUE -> document.amount();
                    case MARGIN -> document.margin();
                    case QUANTITY -> document.quantity();
                    case ORDERS -> document.isReturn() ? 0 : 1;
                })
                .sum();
    }

    private long netRevenue(int client, Period period) {
        return of(client, document -> period.contains(document.day())).stream()
                .mapToLong(document -> document.amount() - document.vat())
                .sum();
    }

    private List<Document> purchases(int client, Period period) {
        return of(client, document -> !document.isReturn() && period.contains(document.day()));
    }

    private List<Document> of(int client, Predicate<Document> which) {
        return byClient.getOrDefault(client, List.of()).stream().filter(which).toList();
    }
}
