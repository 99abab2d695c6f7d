package io.clientele.api.analysis.offer;

import io.clientele.api.SettableClock;
import io.clientele.api.analysis.offer.OfferBase.Buyer;
import io.clientele.api.analysis.offer.OfferBase.Document;
import io.clientele.api.analysis.offer.OfferBase.Line;
import io.clientele.api.firm.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The figures of a card by their definitions, over plain lists. */
final class OfferOracle {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final OfferBase base;
    private final Predicate<Buyer> all;
    private final Predicate<Buyer> in;

    /** @param all those whom the caller sees */
    OfferOracle(OfferBase base, Predicate<Buyer> all, Predicate<Buyer> members) {
        this.base = base;
        this.all = all;
        this.in = all.and(members);
    }

    int size() {
        return base.buyers(in).size();
    }

    int base() {
        return base.buyers(all).size();
    }

    int count(Predicate<Buyer> condition) {
        return base.buyers(in.and(condition)).size();
    }

    int countOfAll(Predicate<Buyer> condition) {
        return base.buyers(all.and(condition)).size();
    }

    int buyers(int... products) {
        return buyers(in, products);
    }

    int buyersOfAll(int... products) {
        return buyers(all, products);
    }

    private int buyers(Predicate<Buyer> whose, int... products) {
        return (int) base.buyers(whose).stream()
                .filter(buyer -> products.length == 0
                        ? documents(OfferBase.YEAR, buyer).stream().anyMatch(document -> !document.isReturn())
                        : IntStream.of(products).allMatch(product -> bought(buyer, product)))
                .count();
    }

    private boolean bought(Buyer buyer, int product) {
        return documents(OfferBase.YEAR, buyer).stream()
                        .flatMap(document -> document.lines().stream())
                        .filter(line -> line.product() == product)
                        .mapToInt(Line::quantity)
                        .sum()
                > 0;
    }

    /** Own medians in days, unsorted. */
    List<BigDecimal> medians() {
        return base.buyers(in).stream()
                .map(this::median)
                .filter(median -> median != null)
                .toList();
    }

    long due(BigDecimal k) {
        return base.buyers(in).stream()
                .filter(buyer -> {
                    var median = median(buyer);
                    return median != null
                            && BigDecimal.valueOf(ChronoUnit.DAYS.between(
                                                    days(buyer).getLast(), SettableClock.TODAY))
                                            .compareTo(median.multiply(k))
                                    > 0;
                })
                .count();
    }

    private @Nullable BigDecimal median(Buyer buyer) {
        var days = days(buyer);
        if (days.size() < 3) {
            return null;
        }
        var gaps = IntStream.range(1, days.size())
                .mapToObj(at -> BigDecimal.valueOf(ChronoUnit.DAYS.between(days.get(at - 1), days.get(at))))
                .sorted()
                .toList();
        return gaps.get((gaps.size() - 1) / 2)
                .add(gaps.get(gaps.size() / 2))
                .divide(BigDecimal.TWO, 1, RoundingMode.UNNECESSARY);
    }

    private List<LocalDate> days(Buyer buyer) {
        return documents(Period.ALWAYS, buyer).stream()
                .filter(document -> !document.isReturn() && !document.day().isAfter(SettableClock.TODAY))
                .map(Document::day)
                .distinct()
                .sorted()
                .toList();
    }

    int orders(Period period, Predicate<LocalDate> when) {
        return (int) base.documents(period, in).stream()
                .filter(document -> !document.isReturn() && when.test(document.day()))
                .count();
    }

    BigDecimal revenue() {
        return base.documents(OfferBase.YEAR, in).stream()
                .flatMap(document -> document.lines().stream())
                .map(Line::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<BigDecimal> paid() {
        return lines(
                line -> OfferBase.price(line.product()) != null,
                line -> percent(
                        line.amount(),
                        Objects.requireNonNull(OfferBase.price(line.product()))
                                .multiply(BigDecimal.valueOf(line.quantity()))));
    }

    int telling() {
        return lines(line -> line.discount() != null, Line::amount).size();
    }

    List<BigDecimal> discounts() {
        return lines(
                line -> line.discount() != null && line.discount().signum() > 0,
                line -> percent(
                        Objects.requireNonNull(line.discount()), line.amount().add(line.discount())));
    }

    private List<BigDecimal> lines(Predicate<Line> condition, Function<Line, BigDecimal> figure) {
        return base.documents(OfferBase.YEAR, in).stream()
                .filter(document -> !document.isReturn())
                .flatMap(document -> document.lines().stream())
                .filter(condition)
                .map(figure)
                .toList();
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 4, RoundingMode.HALF_UP);
    }

    private List<Document> documents(Period period, Buyer buyer) {
        return base.documents(period, buyer::equals);
    }

    /** Of a sorted copy: the value at (n − 1) × quarter ÷ 4, between two in proportion. */
    static BigDecimal quartile(List<BigDecimal> values, int quarter) {
        var sorted = new ArrayList<>(values);
        sorted.sort(Comparator.naturalOrder());
        var place = BigDecimal.valueOf((sorted.size() - 1L) * quarter)
                .divide(BigDecimal.valueOf(4), 2, RoundingMode.UNNECESSARY);
        var below = place.intValue();
        var above = Math.min(below + 1, sorted.size() - 1);
        var part = place.subtract(BigDecimal.valueOf(below));
        return sorted.get(below)
                .add(sorted.get(above).subtract(sorted.get(below)).multiply(part))
                .setScale(2, RoundingMode.HALF_UP);
    }
}
