package io.clientele.api.segment.oracle;

import io.clientele.api.firm.Period;
import io.clientele.api.sale.classification.Growth;
import io.clientele.api.sale.classification.stage.InStage;
import io.clientele.api.sale.classification.stage.LifeStage;
import io.clientele.api.sale.classification.stage.PurchaseDate;
import io.clientele.api.sale.classification.stage.PurchaseDate.When;
import io.clientele.api.sale.classification.stage.RepurchaseDue;
import io.clientele.api.sale.purchase.Purchases;
import io.clientele.api.segment.oracle.World.Buyer;
import io.clientele.api.segment.oracle.World.Document;
import io.clientele.api.segment.oracle.World.Line;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a client bought, when, and how his buying goes. */
final class PurchaseOracle {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final World world;

    PurchaseOracle(World world) {
        this.world = world;
    }

    boolean holds(Purchases asked, Buyer buyer) {
        var period = asked.period() == null ? Period.ALWAYS : asked.period().on(world.today);
        var documents = world.documentsOf(buyer).stream()
                .filter(document -> period.contains(document.day()))
                .filter(document -> asked.channels().isEmpty() || isOneOf(document.channel(), asked.channels()))
                .filter(document -> document.lines().stream().anyMatch(line -> counts(line, asked)))
                .toList();
        var lines = documents.stream()
                .flatMap(document -> document.lines().stream())
                .filter(line -> counts(line, asked))
                .toList();
        var orders = BigDecimal.valueOf(
                documents.stream().filter(document -> !document.isReturn()).count());
        return asked.conditions().isEmpty()
                ? orders.signum() > 0
                : asked.conditions().stream().allMatch(condition -> holds(condition, lines, orders));
    }

    private static boolean holds(Purchases.Condition condition, List<Line> lines, BigDecimal orders) {
        var amount = sum(lines, Line::amount);
        var figure = switch (condition.measure()) {
            case AMOUNT -> amount;
            case QUANTITY -> sum(lines, Line::quantity);
            case MARGIN -> amount.subtract(sum(lines, Line::vat)).subtract(sum(lines, Line::cost));
            case ORDERS -> orders;
            case AVERAGE_ORDER -> orders.signum() == 0 ? null : amount.divide(orders, 30, RoundingMode.HALF_UP);
        };
        return Oracle.one(condition.comparison(), figure);
    }

    private static boolean counts(Line line, Purchases asked) {
        var any = asked.products().isEmpty() && asked.groups().isEmpty();
        return any
                || isOneOf(line.product(), asked.products())
                || isOneOf(WorldMaker.group(line.product()), asked.groups());
    }

    private static boolean isOneOf(@Nullable String value, List<String> wanted) {
        return value != null
                && wanted.stream().anyMatch(one -> CardOracle.key(one).equals(CardOracle.key(value)));
    }

    private static BigDecimal sum(List<Line> lines, Function<Line, BigDecimal> figure) {
        return lines.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean holds(PurchaseDate asked, Buyer buyer) {
        var days = days(buyer);
        var day = switch (asked.which()) {
            case FIRST -> days.isEmpty() ? null : days.getFirst();
            case LAST -> days.isEmpty() ? null : days.getLast();
        };
        return day != null && holds(asked.when(), day);
    }

    private boolean holds(When when, LocalDate day) {
        return switch (when) {
            case When.Within(var period) -> period.on(world.today).contains(day);
            case When.MoreThanAgo(var count, var unit) -> day.isBefore(unit.plus(world.today, -count));
            case When.LessThanAgo(var count, var unit) -> day.isAfter(unit.plus(world.today, -count));
        };
    }

    boolean holds(RepurchaseDue asked, Buyer buyer) {
        return overdueBy(asked.k(), buyer);
    }

    private boolean overdueBy(BigDecimal k, Buyer buyer) {
        return medianGap(buyer)
                .filter(gap -> sinceLast(buyer).compareTo(gap.multiply(k)) > 0)
                .isPresent();
    }

    private BigDecimal sinceLast(Buyer buyer) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(days(buyer).getLast(), world.today));
    }

    /** Between days of purchases; of fewer than three there is none. */
    private Optional<BigDecimal> medianGap(Buyer buyer) {
        var days = days(buyer).stream().distinct().toList();
        if (days.size() < 3) {
            return Optional.empty();
        }
        var gaps = new ArrayList<Long>();
        for (var at = 1; at < days.size(); at++) {
            gaps.add(ChronoUnit.DAYS.between(days.get(at - 1), days.get(at)));
        }
        gaps.sort(null);
        var high = BigDecimal.valueOf(gaps.get(gaps.size() / 2));
        var low = BigDecimal.valueOf(gaps.get((gaps.size() - 1) / 2));
        return Optional.of(high.add(low).divide(BigDecimal.TWO));
    }

    /** Of every order up to and with today, in time. */
    private List<LocalDate> days(Buyer buyer) {
        return orders(buyer).map(Document::day).sorted().toList();
    }

    private Stream<Document> orders(Buyer buyer) {
        return world.documentsOf(buyer).stream()
                .filter(document -> !document.isReturn() && !document.day().isAfter(world.today));
    }

    LifeStage stage(InStage asked, Buyer buyer) {
        var days = days(buyer);
        if (days.isEmpty()) {
            return LifeStage.POTENTIAL;
        }
        if (days.getLast().isBefore(world.today.minusMonths(asked.lostMonths()))) {
            return LifeStage.LOST;
        }
        if (days.size() <= asked.oneTime()) {
            return LifeStage.ONE_TIME;
        }
        return overdueBy(BigDecimal.TWO, buyer) ? LifeStage.SLEEPING : LifeStage.REGULAR;
    }

    boolean holds(Growth asked, Buyer buyer) {
        var period = asked.period().on(world.today);
        var before = netRevenue(buyer, period.previous());
        var now = netRevenue(buyer, period);
        return Oracle.all(
                asked.percent(),
                before.signum() <= 0
                        ? null
                        : now.subtract(before).multiply(HUNDRED).divide(before, 30, RoundingMode.HALF_UP));
    }

    private BigDecimal netRevenue(Buyer buyer, Period period) {
        return world.documentsOf(buyer).stream()
                .filter(document -> period.contains(document.day()))
                .flatMap(document -> document.lines().stream())
                .map(line -> line.amount().subtract(line.vat()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
