package io.clientele.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.demo.DemoSegment.Forming;
import io.clientele.api.demo.DemoSegment.Importance;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoSegmentsTests {

    private static final Predicate<String> DRILL = "Супер дрель"::equals;

    @Test
    void listsTheTenSegmentsOfTheDesign() {
        List<DemoSegment> all = DemoSegments.all();

        assertThat(all).hasSize(10).extracting(DemoSegment::name).doesNotHaveDuplicates();
        assertThat(all)
                .filteredOn(segment -> segment.importance() == Importance.MAIN)
                .hasSize(4);
        assertThat(all)
                .allSatisfy(segment -> assertThat(segment.cron() != null && segment.zone() != null)
                        .isEqualTo(segment.forming() == Forming.PERIODIC));
    }

    @Test
    void offersOnlySegmentsThatCanBeAnswered() {
        assertThat(DemoSegments.available())
                .extracting(DemoSegment::name)
                .containsExactly(
                        "VIP-клиенты",
                        "Москва и область",
                        "Производство",
                        "Купили дрель без свёрл",
                        "Победители акции",
                        "Новые за 30 дней");
        assertThat(DemoSegments.available().getFirst().rule()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2024-02-29", "2026-01-31", "2026-01-01", "2025-05-05"})
    void fillsEverySegment(LocalDate lastDay) {
        DemoFiles files = DemoFiles.until(lastDay);
        LocalDate today = lastDay.plusDays(1);

        Set<String> withoutBits = bought(files, DRILL, today.minusDays(90), today);
        withoutBits.removeAll(buyersOfGroup(files, "Свёрла", today.minusDays(90), today));

        assertThat(moscow(files)).hasSizeBetween(1_100, 1_180);
        assertThat(production(files)).hasSizeBetween(5, 600);
        assertThat(withoutBits).hasSizeBetween(40, 200);
        assertThat(winners(files, today)).hasSizeBetween(10, 40);
        assertThat(registered(files, today.minusDays(30), today)).hasSizeBetween(20, 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2024-02-29", "2026-01-31", "2026-01-01", "2025-05-05"})
    void findsTheVipClientsOfWhomTwoFifthsAreFromMoscow(LocalDate lastDay) {
        DemoFiles files = DemoFiles.until(lastDay);
        List<String> vip = files.base().vipMembers();

        var shared = new HashSet<>(vip);
        shared.retainAll(moscow(files));

        assertThat(vip).hasSizeBetween(5, 600).doesNotHaveDuplicates().doesNotContain("client-0001", "");
        assertThat(100.0 * shared.size() / vip.size()).isBetween(35.0, 45.0);
        assertThat(vip).containsExactlyInAnyOrderElementsOf(vipByPlainCounting(files, lastDay.plusDays(1)));
    }

    private static Set<String> moscow(DemoFiles files) {
        return clients(files, row -> Set.of("Москва", "Московская обл").contains(row.text("region")));
    }

    private static Set<String> production(DemoFiles files) {
        Set<String> wanted = Set.of("Металлообработка", "Машиностроение", "Мебельное производство");
        return clients(
                files,
                row -> row.has("kind", "COMPANY")
                        && row.values("industry").stream().anyMatch(wanted::contains));
    }

    private static Set<String> winners(DemoFiles files, LocalDate today) {
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

    private static Set<String> registered(DemoFiles files, LocalDate from, LocalDate to) {
        return clients(files, row -> {
            LocalDate day = row.registeredOn();
            return !day.isBefore(from) && day.isBefore(to);
        });
    }

    /** The universe: neither anonymous nor inactive. */
    private static Set<String> clients(DemoFiles files, Predicate<DemoRow> condition) {
        return files.clients().stream()
                .filter(row -> row.has("anonymous", "false") && row.has("active", "true"))
                .filter(condition)
                .map(row -> row.text("external_id"))
                .collect(Collectors.toSet());
    }

    private static Set<String> bought(DemoFiles files, Predicate<String> name, LocalDate from, LocalDate to) {
        return buyers(files, row -> row.soldWithin(from, to) && name.test(product(files, row, "name")));
    }

    private static Set<String> buyersOfGroup(DemoFiles files, String group, LocalDate from, LocalDate to) {
        return buyers(
                files,
                row -> row.soldWithin(from, to) && product(files, row, "group").startsWith(group + "/"));
    }

    private static Set<String> buyers(DemoFiles files, Predicate<DemoRow> condition) {
        return files.namedSales().stream()
                .filter(row -> !row.isReturn() && condition.test(row))
                .map(row -> row.text("client"))
                .collect(Collectors.toSet());
    }

    private static String product(DemoFiles files, DemoRow sale, String column) {
        int number = Integer.parseInt(sale.text("product").substring("product-".length()));
        return files.products().get(number - 1).text(column);
    }

    private static List<String> vipByPlainCounting(DemoFiles files, LocalDate today) {
        Map<String, BigDecimal> revenue = DemoFiles.amounts(
                files.namedSales().stream()
                        .filter(row -> row.soldWithin(today.minusMonths(12), today))
                        .toList(),
                row -> row.text("client"));
        BigDecimal border = before(revenue, BigDecimal.ZERO).multiply(new BigDecimal("0.8"));
        LocalDate quarter = today.withDayOfMonth(1).withMonth((today.getMonthValue() - 1) / 3 * 3 + 1);
        Map<String, Set<Integer>> quarters = quartersWithPurchases(files, quarter);
        return revenue.entrySet().stream()
                .filter(entry -> before(revenue, entry.getValue()).compareTo(border) < 0)
                .map(Map.Entry::getKey)
                .filter(client -> quarters.getOrDefault(client, Set.of()).size() >= 5)
                .toList();
    }

    /** What all those who bought for more than this amount brought. */
    private static BigDecimal before(Map<String, BigDecimal> revenue, BigDecimal amount) {
        return revenue.values().stream()
                .filter(other -> other.compareTo(amount) > 0)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, Set<Integer>> quartersWithPurchases(DemoFiles files, LocalDate end) {
        return files.namedSales().stream()
                .filter(row -> !row.isReturn() && row.soldWithin(end.minusMonths(24), end))
                .collect(Collectors.groupingBy(
                        row -> row.text("client"), Collectors.mapping(DemoSegmentsTests::quarter, Collectors.toSet())));
    }

    private static int quarter(DemoRow sale) {
        return sale.soldOn().getYear() * 4 + (sale.soldOn().getMonthValue() - 1) / 3;
    }
}
