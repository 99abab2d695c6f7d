package io.clientele.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoReceivablesFileTests {

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2024-02-29", "2026-01-31"})
    void invoicesEverySaleToAFirmOnItsTerms(LocalDate lastDay) {
        var files = DemoFiles.until(lastDay);
        Map<String, DemoRow> clients =
                files.clients().stream().collect(Collectors.toMap(row -> row.text("external_id"), Function.identity()));
        Map<String, BigDecimal> sold = DemoFiles.amounts(files.sales(), row -> row.text("document"));
        Set<String> expected = files.namedSales().stream()
                .filter(row ->
                        !row.isReturn() && !found(clients, row.text("client")).has("kind", "PERSON"))
                .map(row -> row.text("document"))
                .collect(Collectors.toSet());

        assertThat(files.receivables()).hasSameSizeAs(expected);
        assertThat(files.receivables().stream().map(row -> row.text("document")).collect(Collectors.toSet()))
                .isEqualTo(expected);
        assertThat(files.receivables()).allSatisfy(row -> {
            var days = ChronoUnit.DAYS.between(row.day("issued_on"), row.day("due_on"));
            assertThat(days).isIn(0L, 14L, 30L, 45L);
            assertThat(found(clients, row.text("client")).text("payment_terms"))
                    .isEqualTo(days == 0 ? "Без отсрочки" : "Отсрочка " + days + " дней");
            assertThat(row.number("amount")).isEqualByComparingTo(sold.get(row.text("document")));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2024-02-29", "2026-01-31", "2026-01-01", "2025-05-05"})
    void leavesNineInAHundredDebtorsOverdue(LocalDate lastDay) {
        var files = DemoFiles.until(lastDay);
        Map<String, BigDecimal> rests = rests(files);
        Set<String> owing =
                clients(files, row -> found(rests, row.text("document")).signum() > 0);
        Set<String> overdue = clients(
                files,
                row -> found(rests, row.text("document")).signum() > 0
                        && !row.day("due_on").isAfter(lastDay));

        assertThat(rests.values()).allSatisfy(rest -> assertThat(rest).isNotNegative());
        assertThat(owing).hasSizeBetween(150, 900);
        assertThat(100.0 * overdue.size() / owing.size()).isBetween(8.0, 10.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2024-02-29", "2026-01-31"})
    void paysWithinThePeriodSometimesLateAndSometimesAhead(LocalDate lastDay) {
        var files = DemoFiles.until(lastDay);
        Map<String, DemoRow> invoices = files.receivables().stream()
                .collect(Collectors.toMap(row -> row.text("document"), Function.identity()));
        List<DemoRow> transfers = files.payments().stream()
                .filter(row -> row.has("kind", "Безналичная оплата"))
                .toList();
        List<DemoRow> deferred = transfers.stream()
                .filter(row -> {
                    var invoice = found(invoices, row.text("document"));
                    return invoice.day("due_on").isAfter(invoice.day("issued_on"));
                })
                .toList();
        var late = deferred.stream()
                .filter(row -> row.day("paid_on")
                        .isAfter(found(invoices, row.text("document")).day("due_on")))
                .count();

        assertThat(files.payments()).allSatisfy(row -> {
            assertThat(row.day("paid_on")).isBeforeOrEqualTo(lastDay);
            assertThat(row.number("amount")).isPositive();
        });
        assertThat(transfers).allSatisfy(row -> {
            var invoice = found(invoices, row.text("document"));
            assertThat(row.day("paid_on")).isAfterOrEqualTo(invoice.day("issued_on"));
            assertThat(row.text("client")).isEqualTo(invoice.text("client"));
            assertThat(row.text("organization")).isEqualTo(invoice.text("organization"));
        });
        assertThat(100.0 * late / deferred.size()).isBetween(6.0, 20.0);
        assertThat(files.payments().stream().filter(row -> row.isEmpty("document")))
                .hasSizeBetween(3, 80)
                .allMatch(row -> row.has("kind", "Аванс"));
    }

    /** What is left of every invoice. */
    private static Map<String, BigDecimal> rests(DemoFiles files) {
        Map<String, BigDecimal> paid = DemoFiles.amounts(files.payments(), row -> row.text("document"));
        return files.receivables().stream()
                .collect(Collectors.toMap(
                        row -> row.text("document"),
                        row -> row.number("amount")
                                .subtract(paid.getOrDefault(row.text("document"), BigDecimal.ZERO))));
    }

    private static Set<String> clients(DemoFiles files, Predicate<DemoRow> condition) {
        return files.receivables().stream()
                .filter(condition)
                .map(row -> row.text("client"))
                .collect(Collectors.toSet());
    }

    private static <T> T found(Map<String, T> all, String key) {
        return Objects.requireNonNull(all.get(key), key);
    }
}
