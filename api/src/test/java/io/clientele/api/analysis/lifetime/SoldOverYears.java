package io.clientele.api.analysis.lifetime;

import static io.clientele.api.sale.SaleTestData.sale;

import io.clientele.api.SettableClock;
import io.clientele.api.sale.document.SaleRow;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Random sales of thirty clients over four years, and what plain loops make of them. */
final class SoldOverYears {

    private static final LocalDate TODAY = SettableClock.TODAY;

    record Sold(String client, LocalDate day, int amount, int vat, int cost) {

        int margin() {
            return amount - vat - cost;
        }

        boolean isReturn() {
            return amount < 0;
        }
    }

    private final Random random;
    private final List<Sold> sold = new ArrayList<>();

    SoldOverYears(long seed) {
        this.random = new Random(seed);
        IntStream.range(0, 300).forEach(at -> sold.add(draw(at % 30)));
    }

    void add(Sold one) {
        sold.add(one);
    }

    Set<String> clients() {
        return sold.stream().map(Sold::client).collect(Collectors.toSet());
    }

    /** What these clients bought up to today. */
    List<Sold> known(Collection<String> clients) {
        return sold.stream()
                .filter(one -> clients.contains(one.client()) && !one.day().isAfter(TODAY))
                .toList();
    }

    /** The month of each client's first purchase. */
    static Map<String, YearMonth> firsts(List<Sold> known) {
        var firsts = new TreeMap<String, YearMonth>();
        known.stream()
                .filter(one -> !one.isReturn())
                .forEach(one -> firsts.merge(
                        one.client(),
                        YearMonth.from(one.day()),
                        (first, other) -> first.isAfter(other) ? other : first));
        return firsts;
    }

    /** The same of those whose second year is over. */
    static Map<String, YearMonth> settled(List<Sold> known) {
        var settled = firsts(known);
        settled.values().removeIf(first -> first.isAfter(YearMonth.from(TODAY).minusMonths(24)));
        return settled;
    }

    /** Those of them who bought in their second year. */
    static List<String> kept(List<Sold> known) {
        var settled = settled(known);
        return settled.keySet().stream()
                .filter(client -> known.stream()
                        .filter(one -> !one.isReturn() && one.client().equals(client))
                        .mapToLong(one -> ChronoUnit.MONTHS.between(settled.get(client), YearMonth.from(one.day())))
                        .anyMatch(months -> months >= 12 && months <= 23))
                .toList();
    }

    List<SaleRow> rows() {
        return IntStream.range(0, sold.size())
                .mapToObj(at -> row("D" + at, sold.get(at)))
                .toList();
    }

    private static SaleRow row(String document, Sold one) {
        return sale(document, "1")
                .on(one.day())
                .to(one.client())
                .quantity(one.isReturn() ? "-1" : "1")
                .amount(String.valueOf(one.amount()))
                .vat(String.valueOf(one.vat()))
                .cost(String.valueOf(one.cost()))
                .row();
    }

    /** The first clients buy all the time, the later ones for a year or less. */
    private Sold draw(int client) {
        var began = LocalDate.of(2022, 12, 5).plusMonths(client);
        var until = client < 12 ? TODAY : began.plusMonths(1 + client % 14);
        var days = Math.max(1, ChronoUnit.DAYS.between(began, until));
        var day = began.plusDays(random.nextLong(days));
        var sign = random.nextInt(9) == 0 ? -1 : 1;
        var amount = random.nextInt(100, 9_000);
        return new Sold("C" + client, day, sign * amount, sign * amount / 6, sign * random.nextInt(amount));
    }
}
