package io.clientele.api.demo;

import io.clientele.api.firm.CalendarUnit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who is in each demo segment, by its definition: plain counting over the files. */
final class DemoOracle {

    static final Predicate<String> DRILL = "Супер дрель"::equals;

    private DemoOracle() {}

    /** External ids of those for whom the segment's rule holds. */
    static Set<String> ofRule(String segment, DemoFiles files, LocalDate today) {
        return switch (segment) {
            case "VIP-клиенты" -> vipByRule(files, today);
            case "Москва и область" -> moscow(files);
            case "Производство" -> production(files);
            case "Просроченная дебиторка" -> overdue(files, today);
            case "Купили дрель без свёрл" -> withoutBits(files, today);
            case "Победители акции" -> winners(files, today);
            case "Производство с претензией по дрели" -> productionWithComplaint(files, today);
            case "Спящие лучшие" -> sleepingBest(files, today);
            case "Новые за 30 дней" -> registered(files, today.minusDays(30), today);
            case "Холодный обзвон: строители" -> coldBuilders(files, today);
            default -> throw new IllegalArgumentException(segment);
        };
    }

    static Set<String> withoutBits(DemoFiles files, LocalDate today) {
        Set<String> buyers = bought(files, DRILL, today.minusDays(90), today);
        buyers.removeAll(buyersOfGroup(files, "Свёрла", today.minusDays(90), today));
        return buyers;
    }

    static Set<String> moscow(DemoFiles files) {
        return clients(files, row -> Set.of("Москва", "Московская обл").contains(row.text("region")));
    }

    static Set<String> production(DemoFiles files) {
        Set<String> wanted = Set.of("Металлообработка", "Машиностроение", "Мебельное производство");
        return clients(
                files,
                row -> row.has("kind", "COMPANY")
                        && row.values("industry").stream().anyMatch(wanted::contains));
    }

    static Set<String> winners(DemoFiles files, LocalDate today) {
        Map<String, BigDecimal> amounts = DemoFiles.amounts(
                files.namedSales().stream()
                        .filter(row ->
                                row.soldWithin(today.minusMonths(3), today) && DRILL.test(product(files, row, "name")))
                        .toList(),
                row -> row.text("client"));
        return clients(
                files,
                row -> row.has("city", "Москва")
                        && row.values("manager").contains("Иванов")
                        && amounts.getOrDefault(row.text("external_id"), BigDecimal.ZERO)
                                        .compareTo(BigDecimal.valueOf(40_000))
                                > 0);
    }

    static Set<String> registered(DemoFiles files, LocalDate from, LocalDate to) {
        return clients(files, row -> {
            LocalDate day = row.registeredOn();
            return !day.isBefore(from) && day.isBefore(to);
        });
    }

    /** The universe: neither anonymous nor inactive. */
    static Set<String> clients(DemoFiles files, Predicate<DemoRow> condition) {
        return files.clients().stream()
                .filter(row -> row.has("anonymous", "false") && row.has("active", "true"))
                .filter(condition)
                .map(row -> row.text("external_id"))
                .collect(Collectors.toSet());
    }

    static Set<String> bought(DemoFiles files, Predicate<String> name, LocalDate from, LocalDate to) {
        return buyers(files, row -> row.soldWithin(from, to) && name.test(product(files, row, "name")));
    }

    static Set<String> buyersOfGroup(DemoFiles files, String group, LocalDate from, LocalDate to) {
        return buyers(
                files,
                row -> row.soldWithin(from, to) && product(files, row, "group").startsWith(group + "/"));
    }

    static Set<String> buyers(DemoFiles files, Predicate<DemoRow> condition) {
        return files.namedSales().stream()
                .filter(row -> !row.isReturn() && condition.test(row))
                .map(row -> row.text("client"))
                .collect(Collectors.toSet());
    }

    private static String product(DemoFiles files, DemoRow sale, String column) {
        int number = Integer.parseInt(sale.text("product").substring("product-".length()));
        return files.products().get(number - 1).text(column);
    }

    static Set<String> productionWithComplaint(DemoFiles files, LocalDate today) {
        Set<String> complained = contacted(files, "COMPLAINT", today.minusMonths(1), today);
        complained.retainAll(production(files));
        complained.retainAll(bought(files, DRILL, today.minusMonths(12), today));
        return complained;
    }

    static Set<String> coldBuilders(DemoFiles files, LocalDate today) {
        Set<String> builders = clients(files, row -> row.values("industry").contains("Строительство"));
        builders.removeAll(buyers(files, row -> row.soldWithin(today.minusMonths(36), today)));
        builders.removeAll(contacted(files, "CALL", today.minusDays(90), today));
        return builders;
    }

    static Set<String> contacted(DemoFiles files, String kind, LocalDate from, LocalDate to) {
        return files.interactions().stream()
                .filter(row -> row.has("kind", kind)
                        && !row.day("at").isBefore(from)
                        && row.day("at").isBefore(to))
                .map(row -> row.text("client"))
                .collect(Collectors.toSet());
    }

    /** More than 10 000 overdue by more than 5 days. */
    static Set<String> overdue(DemoFiles files, LocalDate today) {
        Map<String, BigDecimal> paid = DemoFiles.amounts(files.payments(), row -> row.text("document"));
        Map<String, BigDecimal> overdue = files.receivables().stream()
                .filter(row -> row.day("due_on").isBefore(today.minusDays(5)))
                .collect(Collectors.groupingBy(
                        row -> row.text("client"),
                        Collectors.reducing(
                                BigDecimal.ZERO,
                                row -> row.number("amount")
                                        .subtract(paid.getOrDefault(row.text("document"), BigDecimal.ZERO)),
                                BigDecimal::add)));
        return clients(
                files,
                row -> overdue.getOrDefault(row.text("external_id"), BigDecimal.ZERO)
                                .compareTo(BigDecimal.valueOf(10_000))
                        > 0);
    }

    static Set<String> sleepingBest(DemoFiles files, LocalDate today) {
        Set<String> best = abc(files, today.minusMonths(24), today, "0.95");
        best.removeAll(buyers(files, row -> !row.soldOn().isBefore(today.minusDays(180))));
        return best;
    }

    static Set<String> vipByRule(DemoFiles files, LocalDate today) {
        Set<String> vip = abc(files, today.minusMonths(12), today, "0.80");
        vip.retainAll(steady(files, today.minusMonths(24), today));
        return vip;
    }

    /** Those before whom, by falling revenue, less than the share of all of it is reached. */
    static Set<String> abc(DemoFiles files, LocalDate from, LocalDate to, String share) {
        Set<String> universe = clients(files, row -> true);
        Map<String, BigDecimal> revenue = DemoFiles.amounts(
                files.namedSales().stream()
                        .filter(row -> row.soldWithin(from, to) && universe.contains(row.text("client")))
                        .toList(),
                row -> row.text("client"));
        revenue.values().removeIf(amount -> amount.signum() <= 0);
        BigDecimal border = before(revenue, BigDecimal.ZERO).multiply(new BigDecimal(share));
        return revenue.entrySet().stream()
                .filter(entry -> before(revenue, entry.getValue()).compareTo(border) < 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What all those who bought for more than this amount brought. */
    private static BigDecimal before(Map<String, BigDecimal> revenue, BigDecimal amount) {
        return revenue.values().stream()
                .filter(other -> other.compareTo(amount) > 0)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Classes X and Y of orders by whole quarters: the deviation is 25 % of the mean at most, after the quarter of the first one. */
    static Set<String> steady(DemoFiles files, LocalDate from, LocalDate to) {
        Map<String, Set<String>> orders = new HashMap<>();
        Map<String, LocalDate> first = new HashMap<>();
        files.namedSales().stream().filter(row -> !row.isReturn()).forEach(row -> {
            orders.computeIfAbsent(row.text("client") + quarter(row.soldOn()), key -> new HashSet<>())
                    .add(row.text("document"));
            first.merge(row.text("client"), row.soldOn(), (one, other) -> one.isBefore(other) ? one : other);
        });
        return clients(files, row -> {
            var client = row.text("external_id");
            var start = first.get(client);
            return start != null && isSteady(series(client, start, from, to, orders));
        });
    }

    private static List<Integer> series(
            String client, LocalDate first, LocalDate from, LocalDate to, Map<String, Set<String>> orders) {
        var counts = new ArrayList<Integer>();
        for (var start = CalendarUnit.QUARTER.start(from); ; start = start.plusMonths(3)) {
            if (start.plusMonths(3).isAfter(to)) {
                return counts;
            }
            if (!start.isBefore(from) && (first.isBefore(from) || start.isAfter(first))) {
                counts.add(
                        orders.getOrDefault(client + quarter(start), Set.of()).size());
            }
        }
    }

    private static boolean isSteady(List<Integer> counts) {
        var mean = counts.stream().mapToInt(count -> count).average().orElse(0);
        var variance = counts.stream()
                .mapToDouble(count -> (count - mean) * (count - mean))
                .average()
                .orElse(0);
        return counts.size() >= 3 && mean > 0 && Math.sqrt(variance) / mean <= 0.25;
    }

    private static int quarter(LocalDate day) {
        return day.getYear() * 4 + (day.getMonthValue() - 1) / 3;
    }
}
