package io.clientele.api.analysis.retention;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.firm.Period;
import io.clientele.api.sale.SheetTestData;
import io.clientele.api.sale.SheetTestData.Document;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.roaringbitmap.RoaringBitmap;

class CohortsTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 17);
    private static final Period PERIOD = new Period(LocalDate.of(2025, 9, 1), LocalDate.of(2026, 9, 1));
    private static final int CLIENTS = 30;

    @ParameterizedTest
    @EnumSource
    void agreesWithTheDefinitionOnRandomSales(RetentionMode mode) {
        var random = new Random(11);
        var documents = documents(random);
        var clients = RoaringBitmap.bitmapOf(random.ints(20, 1, CLIENTS).toArray());

        var retention = new Cohorts(SheetTestData.sheet(documents), clients, TODAY, mode, 5).over(PERIOD);

        assertThat(retention.cohorts()).hasSize(10);
        var past = documents.stream()
                .filter(document -> !document.day().isAfter(TODAY) && clients.contains(document.client()))
                .toList();
        var first = new TreeMap<Integer, YearMonth>();
        past.stream()
                .filter(document -> !document.isReturn())
                .forEach(document -> first.merge(
                        document.client(),
                        YearMonth.from(document.day()),
                        (one, other) -> one.isBefore(other) ? one : other));
        for (var cohort : retention.cohorts()) {
            var members = new HashSet<Integer>();
            first.forEach((client, month) -> {
                if (month.equals(cohort.month())) {
                    members.add(client);
                }
            });
            assertThat(cohort.clients()).isEqualTo(members.size());
            var begun = 0;
            for (var months = 0; months <= 5 && !members.isEmpty(); months++) {
                var month = cohort.month().plusMonths(months);
                if (month.isAfter(YearMonth.from(TODAY))) {
                    break;
                }
                begun++;
                check(cohort.cells().get(months), cohort.month(), month, members, past, mode);
            }
            assertThat(cohort.cells()).hasSize(begun);
        }
        checkAverage(retention);
    }

    @Test
    void tellsNoCellsOfNobodyAndNoCohortsOfTheFuture() {
        var empty = new Cohorts(SheetTestData.sheet(List.of()), new RoaringBitmap(), TODAY, RetentionMode.CLASSIC, 12)
                .over(PERIOD);

        assertThat(empty.cohorts())
                .hasSize(10)
                .allSatisfy(cohort -> assertThat(cohort.cells()).isEmpty());
        assertThat(empty.average()).isEmpty();
    }

    /** Retention is no funnel: it may rise again. */
    @Test
    void keepsAClientWhoComesBackLater() {
        var documents = List.of(
                SheetTestData.sold(1, "2026-02-10", 100),
                SheetTestData.sold(1, "2026-04-10", 50),
                SheetTestData.sold(1, "2026-01-10", -7));
        var only = RoaringBitmap.bitmapOf(1);

        var classic = new Cohorts(SheetTestData.sheet(documents), only, TODAY, RetentionMode.CLASSIC, 12).over(PERIOD);
        var full = new Cohorts(SheetTestData.sheet(documents), only, TODAY, RetentionMode.FULL, 12).over(PERIOD);
        var open = new Cohorts(SheetTestData.sheet(documents), only, TODAY, RetentionMode.UNBOUNDED, 12).over(PERIOD);

        assertThat(kept(classic)).containsExactly(1, 0, 1, 0, 0);
        assertThat(kept(full)).containsExactly(1, 0, 0, 0, 0);
        assertThat(kept(open)).containsExactly(1, 1, 1, 0, 0);
        assertThat(classic.cohorts().get(5).cells().get(2).revenuePercent()).isEqualByComparingTo("50");
        assertThat(classic.cohorts().get(5).cells().getLast().complete()).isFalse();
        assertThat(classic.average()).hasSize(4);
    }

    private static List<Integer> kept(Retention retention) {
        return retention.cohorts().get(5).cells().stream()
                .map(Cohort.Cell::kept)
                .toList();
    }

    private static void check(
            Cohort.Cell cell,
            YearMonth first,
            YearMonth month,
            Set<Integer> members,
            List<Document> past,
            RetentionMode mode) {
        var kept = members.stream()
                .filter(client -> switch (mode) {
                    case CLASSIC -> bought(past, client, month);
                    case UNBOUNDED ->
                        past.stream()
                                .anyMatch(document -> document.client() == client
                                        && !document.isReturn()
                                        && !YearMonth.from(document.day()).isBefore(month));
                    case FULL -> {
                        var all = true;
                        for (var each = first; !each.isAfter(month); each = each.plusMonths(1)) {
                            all &= bought(past, client, each);
                        }
                        yield all;
                    }
                })
                .count();
        var revenue = net(past, members, month);
        var firstRevenue = net(past, members, first);
        assertThat((long) cell.kept()).isEqualTo(kept);
        assertThat(cell.percent()).isEqualTo(percent(kept, members.size()));
        assertThat(cell.netRevenue()).isEqualTo(revenue);
        if (firstRevenue <= 0) {
            assertThat(cell.revenuePercent()).isNull();
        } else {
            assertThat(cell.revenuePercent()).isEqualTo(percent(revenue, firstRevenue));
        }
        assertThat(cell.complete()).isEqualTo(month.isBefore(YearMonth.from(TODAY)));
    }

    private static void checkAverage(Retention retention) {
        for (var average : retention.average()) {
            var clients = 0;
            var kept = 0;
            for (var cohort : retention.cohorts()) {
                for (var cell : cohort.cells()) {
                    if (cell.months() == average.months() && cell.complete()) {
                        clients += cohort.clients();
                        kept += cell.kept();
                    }
                }
            }
            assertThat(average.clients()).isEqualTo(clients);
            assertThat(average.kept()).isEqualTo(kept);
        }
        assertThat(retention.average().getFirst().percent()).isEqualByComparingTo("100");
    }

    private static boolean bought(List<Document> past, int client, YearMonth month) {
        return past.stream()
                .anyMatch(document -> document.client() == client
                        && !document.isReturn()
                        && YearMonth.from(document.day()).equals(month));
    }

    private static long net(List<Document> past, Set<Integer> members, YearMonth month) {
        return past.stream()
                .filter(document -> members.contains(document.client())
                        && YearMonth.from(document.day()).equals(month))
                .mapToLong(document -> document.amount() - document.vat())
                .sum();
    }

    private static BigDecimal percent(long part, long whole) {
        return BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    }

    private static List<Document> documents(Random random) {
        var documents = new ArrayList<Document>();
        for (var number = 0; number < 160; number++) {
            var amount = random.nextLong(-300_000, 999_999);
            documents.add(new Document(
                    random.nextInt(CLIENTS),
                    LocalDate.of(2025, 7, 1).plusDays(random.nextInt(400)),
                    amount,
                    amount / 6,
                    0,
                    10_000,
                    amount < 0));
        }
        return documents;
    }
}
