package io.clientele.api.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoContactsFileTests {

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2024-02-29", "2026-01-31"})
    void liesWithinThePeriodAndAfterEachClientIsRegistered(LocalDate lastDay) {
        var files = DemoFiles.until(lastDay);
        Map<String, LocalDate> registered = files.clients().stream()
                .collect(Collectors.toMap(row -> row.text("external_id"), DemoRow::registeredOn));

        assertThat(files.interactions())
                .hasSizeBetween(8_000, 20_000)
                .allSatisfy(row -> assertThat(row.day("at"))
                        .isBetween(lastDay.plusDays(1).minusMonths(36), lastDay)
                        .isAfterOrEqualTo(registered.get(row.text("client"))));
        assertThat(files.interactions()).noneMatch(row -> row.has("client", "client-0001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2024-02-29", "2026-01-31"})
    void hasCallsVisitsAndMailsOfAllKinds(LocalDate lastDay) {
        var files = DemoFiles.until(lastDay);

        assertThat(kinds(files)).containsExactlyInAnyOrder("CALL", "EMAIL", "VISIT", "MEETING", "MESSAGE", "COMPLAINT");
        assertThat(percent(files, row -> row.has("kind", "CALL"))).isBetween(45.0, 80.0);
        assertThat(percent(files, row -> row.has("kind", "VISIT"))).isBetween(4.0, 20.0);
        assertThat(files.interactions()).allSatisfy(row -> {
            assertThat(row.text("direction")).isIn("IN", "OUT");
            assertThat(row.text("manager")).isNotEmpty();
            assertThat(row.isEmpty("next_contact_at")
                            || row.day("next_contact_at").isAfter(row.day("at")))
                    .isTrue();
        });
        assertThat(files.interactions().stream()
                        .map(row -> row.text("campaign"))
                        .distinct())
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-22", "2024-02-29", "2026-01-31", "2026-01-01", "2025-05-05"})
    void complainsAboutThreeSalesInTwoHundredAndAboutOneBatchOfTheDrillMostOfAll(LocalDate lastDay) {
        var files = DemoFiles.until(lastDay);
        Set<String> named = files.namedSales().stream()
                .filter(row -> !row.isReturn())
                .map(row -> row.text("document"))
                .collect(Collectors.toSet());
        List<DemoRow> complaints = files.interactions().stream()
                .filter(row -> row.has("kind", "COMPLAINT"))
                .toList();
        Map<String, List<DemoRow>> documents = files.documents();
        List<DemoRow> ofBatch = complaints.stream()
                .filter(row -> row.text("subject").startsWith("Партия"))
                .toList();

        assertThat(100.0 * complaints.size() / named.size()).isBetween(1.2, 1.85);
        assertThat(ofBatch).hasSizeBetween(20, 120).allSatisfy(row -> {
            assertThat(row.text("product")).isEqualTo("product-001");
            assertThat(row.day("at")).isAfter(lastDay.minusDays(28));
        });
        assertThat(ofBatch.stream().map(row -> row.text("subject")).distinct()).hasSize(1);
        assertThat(complaints).allSatisfy(row -> {
            var sold = documents.getOrDefault(row.text("document"), List.of());
            assertThat(sold.getFirst().text("client")).isEqualTo(row.text("client"));
            assertThat(sold.getFirst().soldOn()).isBefore(row.day("at"));
            assertThat(sold).anyMatch(line -> line.has("product", row.text("product")));
        });
    }

    private static List<String> kinds(DemoFiles files) {
        return files.interactions().stream()
                .map(row -> row.text("kind"))
                .distinct()
                .toList();
    }

    private static double percent(DemoFiles files, Predicate<DemoRow> some) {
        return 100.0
                * files.interactions().stream().filter(some).count()
                / files.interactions().size();
    }
}
