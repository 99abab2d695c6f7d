package io.clientele.api.segment.oracle;

import io.clientele.api.firm.Period;
import io.clientele.api.sale.classification.abc.AbcClass;
import io.clientele.api.sale.classification.abc.AbcRule.Border;
import io.clientele.api.sale.classification.abc.InAbc;
import io.clientele.api.sale.classification.metric.Metric;
import io.clientele.api.sale.classification.rfm.InRfm;
import io.clientele.api.sale.classification.rfm.RfmGroup;
import io.clientele.api.sale.classification.xyz.InXyz;
import io.clientele.api.sale.classification.xyz.XyzClass;
import io.clientele.api.sale.classification.xyz.XyzRule;
import io.clientele.api.segment.oracle.World.Buyer;
import io.clientele.api.segment.oracle.World.Document;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Classes over the whole universe, each computed anew for every client asked about. */
final class ClassOracle {

    private static final MathContext EXACT = new MathContext(60, RoundingMode.HALF_UP);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final World world;

    ClassOracle(World world) {
        this.world = world;
    }

    boolean holds(InAbc asked, Buyer buyer) {
        return abc(asked, buyer).filter(asked.classes()::contains).isPresent();
    }

    private Optional<AbcClass> abc(InAbc asked, Buyer buyer) {
        var period = asked.period().on(world.today);
        if (!buyer.inUniverse() || documents(buyer, period).isEmpty()) {
            return Optional.empty();
        }
        var mine = metric(asked.metric(), buyer, period);
        if (mine.signum() <= 0) {
            return Optional.of(AbcClass.C);
        }
        var above = BigDecimal.ZERO;
        var total = BigDecimal.ZERO;
        for (var other : universe()) {
            var metric = metric(asked.metric(), other, period);
            if (metric.signum() > 0) {
                total = total.add(metric);
                var counted = asked.rule().border() == Border.BEFORE
                        ? metric.compareTo(mine) > 0
                        : metric.compareTo(mine) >= 0;
                above = counted ? above.add(metric) : above;
            }
        }
        return Optional.of(
                within(above, asked.rule().a(), total, asked)
                        ? AbcClass.A
                        : within(above, asked.rule().b(), total, asked) ? AbcClass.B : AbcClass.C);
    }

    private static boolean within(BigDecimal cumulated, BigDecimal share, BigDecimal total, InAbc asked) {
        var order = cumulated.compareTo(share.multiply(total));
        return asked.rule().border() == Border.BEFORE ? order < 0 : order <= 0;
    }

    private static BigDecimal metric(Metric metric, List<Document> documents) {
        return documents.stream().map(document -> of(metric, document)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal of(Metric metric, Document document) {
        return switch (metric) {
            case REVENUE -> sum(document, World.Line::amount);
            case MARGIN ->
                sum(document, line -> line.amount().subtract(line.vat()).subtract(line.cost()));
            case QUANTITY -> sum(document, World.Line::quantity);
            case ORDERS -> document.isReturn() ? BigDecimal.ZERO : BigDecimal.ONE;
        };
    }

    private static BigDecimal sum(Document document, Function<World.Line, BigDecimal> figure) {
        return document.lines().stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal metric(Metric metric, Buyer buyer, Period period) {
        return metric(metric, documents(buyer, period));
    }

    private List<Document> documents(Buyer buyer, Period period) {
        return world.documentsOf(buyer).stream()
                .filter(document -> period.contains(document.day()))
                .toList();
    }

    private List<Buyer> universe() {
        return world.buyers.stream().filter(Buyer::inUniverse).toList();
    }

    boolean holds(InXyz asked, Buyer buyer) {
        return xyz(asked, buyer).filter(asked.classes()::contains).isPresent();
    }

    private Optional<XyzClass> xyz(InXyz asked, Buyer buyer) {
        var mine = variation(asked, buyer);
        if (mine == null || !buyer.inUniverse()) {
            return Optional.empty();
        }
        if (asked.rule().mode() == XyzRule.Mode.THRESHOLD) {
            return Optional.of(
                    mine.compareTo(asked.rule().x()) <= 0
                            ? XyzClass.X
                            : mine.compareTo(asked.rule().y()) <= 0 ? XyzClass.Y : XyzClass.Z);
        }
        var all = universe().stream()
                .map(other -> variation(asked, other))
                .filter(java.util.Objects::nonNull)
                .toList();
        var before = HUNDRED.multiply(BigDecimal.valueOf(
                all.stream().filter(other -> other.compareTo(mine) < 0).count()));
        var count = BigDecimal.valueOf(all.size());
        return Optional.of(
                before.compareTo(asked.rule().x().multiply(count)) < 0
                        ? XyzClass.X
                        : before.compareTo(asked.rule().y().multiply(count)) < 0 ? XyzClass.Y : XyzClass.Z);
    }

    /** σ/μ in percent over whole steps, zeros counted; null for fewer than three steps or a mean not above zero. */
    private @Nullable BigDecimal variation(InXyz asked, Buyer buyer) {
        var series = series(asked, buyer);
        var n = BigDecimal.valueOf(series.size());
        var sum = series.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (series.size() < 3 || sum.signum() <= 0) {
            return null;
        }
        var squares = series.stream().map(value -> value.multiply(value)).reduce(BigDecimal.ZERO, BigDecimal::add);
        var spread = n.multiply(squares).subtract(sum.multiply(sum));
        var ratio = asked.rule().deviation() == XyzRule.Deviation.POPULATION
                ? spread.divide(sum.multiply(sum), EXACT)
                : spread.multiply(n)
                        .divide(n.subtract(BigDecimal.ONE).multiply(sum).multiply(sum), EXACT);
        return ratio.sqrt(EXACT).multiply(HUNDRED).round(new MathContext(40, RoundingMode.HALF_UP));
    }

    private List<BigDecimal> series(InXyz asked, Buyer buyer) {
        var period = asked.period().on(world.today);
        var unit = asked.rule().step();
        var first = world.documentsOf(buyer).stream()
                .filter(document -> !document.isReturn())
                .map(Document::day)
                .min(Comparator.naturalOrder());
        var series = new ArrayList<BigDecimal>();
        var start = unit.start(period.from()).equals(period.from()) ? period.from() : unit.next(period.from());
        var window = start;
        for (; !unit.next(start).isAfter(period.to()); start = unit.next(start)) {
            var step = new Period(start, unit.next(start));
            var begun = first.isEmpty()
                    || first.get().isBefore(window)
                    || step.from().isAfter(first.get());
            if (begun) {
                series.add(metric(asked.metric(), buyer, step));
            }
        }
        return series;
    }

    boolean holds(InRfm asked, Buyer buyer) {
        var period = asked.period().on(world.today);
        var scored =
                universe().stream().filter(other -> orders(other, period) > 0).toList();
        if (!scored.contains(buyer)) {
            return false;
        }
        var r = score(scored, buyer, other -> BigDecimal.valueOf(-daysSince(other, period)));
        var f = score(scored, buyer, other -> BigDecimal.valueOf(orders(other, period)));
        var m = score(scored, buyer, other -> metric(Metric.REVENUE, other, period));
        return Oracle.all(asked.recency(), BigDecimal.valueOf(r))
                && Oracle.all(asked.frequency(), BigDecimal.valueOf(f))
                && Oracle.all(asked.monetary(), BigDecimal.valueOf(m))
                && (asked.groups().isEmpty() || asked.groups().contains(RfmGroup.of(r, f, m)));
    }

    private static int score(List<Buyer> scored, Buyer buyer, Function<Buyer, BigDecimal> figure) {
        var mine = figure.apply(buyer);
        var worse = scored.stream()
                .filter(other -> figure.apply(other).compareTo(mine) < 0)
                .count();
        return 1 + (int) (5 * worse / scored.size());
    }

    private long orders(Buyer buyer, Period period) {
        return documents(buyer, period).stream()
                .filter(document -> !document.isReturn())
                .count();
    }

    private long daysSince(Buyer buyer, Period period) {
        return documents(buyer, period).stream()
                .filter(document -> !document.isReturn())
                .map(Document::day)
                .max(LocalDate::compareTo)
                .map(day -> ChronoUnit.DAYS.between(day, world.today))
                .orElseThrow();
    }
}
