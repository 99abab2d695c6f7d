package io.clientele.api.demo;

import static java.math.RoundingMode.HALF_UP;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoSalesFileTests {

    private static final List<String> OF_DOCUMENT =
            List.of("sold_at", "client", "channel", "manager", "organization", "department", "return_of");
    private static final Set<Month> PEAKS = Set.of(Month.APRIL, Month.MAY, Month.JUNE, Month.SEPTEMBER, Month.OCTOBER);

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2024-02-29", "2026-01-31"})
    void agreesWithinEveryDocument(LocalDate lastDay) {
        assertThat(DemoFiles.until(lastDay).documents().values())
                .allSatisfy(lines -> assertThat(lines.stream()
                                .map(row -> OF_DOCUMENT.stream().map(row::text).toList())
                                .distinct())
                        .hasSize(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2024-02-29", "2026-01-31"})
    void derivesAmountAndVatOfEveryLine(LocalDate lastDay) {
        assertThat(DemoFiles.until(lastDay).sales()).allSatisfy(row -> {
            BigDecimal amount = row.number("amount");
            BigDecimal rate = row.number("vat_rate");
            assertThat(row.number("price").multiply(row.number("quantity")).subtract(row.number("discount_amount")))
                    .isEqualByComparingTo(amount);
            assertThat(amount.multiply(rate).divide(rate.add(BigDecimal.valueOf(100)), 2, HALF_UP))
                    .isEqualByComparingTo(row.number("vat_amount"));
            assertThat(row.number("cost").signum()).isEqualTo(amount.signum());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2024-02-29", "2026-01-31"})
    void raisesVatOnTheFirstOfJanuary2026(LocalDate lastDay) {
        assertThat(DemoFiles.until(lastDay).sales().stream().filter(row -> !row.isReturn()))
                .allSatisfy(row ->
                        assertThat(row.text("vat_rate")).isEqualTo(row.soldOn().getYear() < 2026 ? "20" : "22"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2024-02-29", "2026-01-31"})
    void bringsBackSomeGoodsInNegativeDocumentsOfTheSameClient(LocalDate lastDay) {
        DemoFiles files = DemoFiles.until(lastDay);
        Map<String, List<DemoRow>> documents = files.documents();

        List<DemoRow> back = files.sales().stream().filter(DemoRow::isReturn).toList();

        assertThat(100.0 * back.size() / files.sales().size()).isBetween(2.0, 3.0);
        assertThat(back).allSatisfy(row -> {
            List<DemoRow> sold = documents.getOrDefault(row.text("return_of"), List.of());
            assertThat(row.number("quantity").signum()).isEqualTo(-1);
            assertThat(sold.getFirst().text("client")).isEqualTo(row.text("client"));
            assertThat(sold.getFirst().soldOn()).isBefore(row.soldOn());
            assertThat(sold)
                    .anySatisfy(line -> assertThat(line.number("amount"))
                            .isEqualByComparingTo(row.number("amount").negate()));
        });
        assertThat(files.sales().stream().filter(row -> !row.isReturn()))
                .allSatisfy(row -> assertThat(row.number("quantity").signum()).isEqualTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2024-02-29", "2026-01-31"})
    void sharesRevenueAsTheDesignSays(LocalDate lastDay) {
        DemoFiles files = DemoFiles.until(lastDay);
        Map<String, BigDecimal> revenue = DemoFiles.amounts(files.sales(), row -> row.text("client"));
        BigDecimal company = revenue.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> falling = DemoFiles.amounts(files.namedSales(), row -> row.text("client")).values().stream()
                .sorted(Comparator.reverseOrder())
                .toList();

        assertThat(falling).as("20 % of clients never bought").hasSize(2_399);
        assertThat(percent(sum(falling.subList(0, 2_399 * 15 / 100)), sum(falling)))
                .as("of 15 % of buyers")
                .isBetween(76.0, 84.0);
        assertThat(percent(revenue.getOrDefault("client-0001", BigDecimal.ZERO), company))
                .as("anonymous")
                .isBetween(5.5, 6.5);
        assertThat(percent(revenue.getOrDefault("", BigDecimal.ZERO), company))
                .as("without a client")
                .isBetween(0.01, 1.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2024-02-29", "2026-01-31"})
    void sellsMoreInSpringAndAutumnThanInJanuaryAndOnHolidays(LocalDate lastDay) {
        DemoFiles files = DemoFiles.until(lastDay);
        Map<String, BigDecimal> months =
                DemoFiles.amounts(files.sales(), row -> row.soldOn().getMonth().name());

        BigDecimal january = months.getOrDefault("JANUARY", BigDecimal.ZERO);
        double average = sum(months.values()).doubleValue() / 12;

        for (Month month : Month.values()) {
            double share = months.getOrDefault(month.name(), BigDecimal.ZERO).doubleValue() / average;
            assertThat(share > 1.1).as("%s: %s of the average", month, share).isEqualTo(PEAKS.contains(month));
        }
        assertThat(percent(january, sum(months.values()))).isLessThan(6.3);
        assertThat(linesADay(files, day -> day.getMonth() == Month.MAY && day.getDayOfMonth() <= 10))
                .isLessThan(0.5 * linesADay(files, day -> day.getMonth() == Month.MAY && day.getDayOfMonth() > 10));
        assertThat(linesADay(files, DemoSalesFileTests::weekend))
                .isLessThan(0.5 * linesADay(files, day -> !weekend(day)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2024-02-29", "2026-01-31"})
    void sellsToNobodyBeforeHeIsRegistered(LocalDate lastDay) {
        DemoFiles files = DemoFiles.until(lastDay);
        Map<String, LocalDate> registered = files.clients().stream()
                .collect(Collectors.toMap(row -> row.text("external_id"), row -> row.registeredOn()));

        assertThat(files.namedSales())
                .allSatisfy(row -> assertThat(row.soldOn()).isAfterOrEqualTo(registered.get(row.text("client"))));
    }

    private static boolean weekend(LocalDate day) {
        return Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY).contains(day.getDayOfWeek());
    }

    private static double linesADay(DemoFiles files, Predicate<LocalDate> chosen) {
        LocalDate end = files.lastDay().plusDays(1);
        long days = end.minusMonths(36).datesUntil(end).filter(chosen).count();
        return (double) files.sales().stream()
                        .map(DemoRow::soldOn)
                        .filter(chosen)
                        .count()
                / days;
    }

    private static BigDecimal sum(Iterable<BigDecimal> amounts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal amount : amounts) {
            sum = sum.add(amount);
        }
        return sum;
    }

    private static double percent(BigDecimal part, BigDecimal whole) {
        return 100 * part.doubleValue() / whole.doubleValue();
    }
}
