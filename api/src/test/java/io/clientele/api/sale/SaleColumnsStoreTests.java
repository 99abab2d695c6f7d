package io.clientele.api.sale;

import static io.clientele.api.sale.SaleTestData.CREATING;
import static io.clientele.api.sale.SaleTestData.sale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.ClienteleTest;
import io.clientele.api.database.AsOf;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Period;
import io.clientele.api.sale.document.Sales;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ClienteleTest
class SaleColumnsStoreTests {

    @Autowired
    Sales sales;

    @Autowired
    SaleColumns columns;

    @Autowired
    Snapshots snapshots;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void clear() {
        SaleTestData.clear(jdbc);
    }

    @Test
    void holdsEveryDocumentByMonthSortedByClient() {
        take(
                sale("D1", "1")
                        .to("B")
                        .at("2026-02-28T23:59:59")
                        .amount("10.5")
                        .vat("1.25")
                        .cost("4")
                        .quantity("2")
                        .through("WEB"),
                sale("D2", "1")
                        .to("A")
                        .at("2026-02-01T00:00:00")
                        .amount("-3")
                        .quantity("-1")
                        .by("Ivanov"),
                sale("D3", "1").to(null).at("2026-03-01T00:00:00").amount("999999999999.9999"));

        var sheet = now();

        assertThat(sheet.months())
                .extracting(SaleMonth::month)
                .containsExactly(YearMonth.of(2026, 2), YearMonth.of(2026, 3));
        var february = sheet.months().iterator().next();
        assertThat(february.size()).isEqualTo(2);
        assertThat(february.client(0)).isLessThan(february.client(1));
        var b = february.firstOf(client("B"));
        assertThat(List.of(
                        february.amount(b),
                        february.vat(b),
                        february.cost(b),
                        february.quantity(b),
                        february.margin(b)))
                .containsExactly(105_000L, 12_500L, 40_000L, 20_000L, 52_500L);
        assertThat(LocalDate.ofEpochDay(february.day(b))).isEqualTo("2026-02-28");
        assertThat(sheet.channel(february.channel(b))).isEqualTo("WEB");
        assertThat(sheet.channelCodes(List.of("web")).get(february.channel(b))).isTrue();
        assertThat(february.isReturn(1 - b)).isTrue();
        assertThat(february.manager(1 - b)).isPositive();
        assertThat(sheet.months(new Period(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 4, 1))))
                .extracting(Sheet.Slice::whole)
                .containsExactly(false, true);
    }

    @Test
    void followsChangesAndKeepsMonthsThatNoneTouched() {
        take(
                sale("D1", "1").at("2026-01-15T10:00:00"),
                sale("D2", "1").at("2026-02-15T10:00:00"),
                sale("D3", "1").at("2026-04-15T10:00:00"));
        var before = now();

        take(sale("D2", "1").at("2026-03-02T10:00:00").amount("70"));
        var after = now();

        assertThat(texts(before)).containsExactly("2026-01-15 1000000", "2026-02-15 1000000", "2026-04-15 1000000");
        assertThat(texts(after)).containsExactly("2026-01-15 1000000", "2026-03-02 700000", "2026-04-15 1000000");
        assertThat(month(after, 1)).isSameAs(month(before, 1));
        assertThat(month(after, 4)).isSameAs(month(before, 4));
    }

    @Test
    void answersAnOlderSnapshotWithItsOwnVersion() {
        take(sale("D1", "1"));

        var pair = snapshots.read(() -> {
            var old = snapshots.current();
            elsewhere(() -> {
                take(sale("D1", "1").amount("70"));
                return now();
            });
            return List.of(columns.at(old), elsewhere(this::now));
        });

        assertThat(texts(pair.get(0))).containsExactly("2026-03-10 1000000");
        assertThat(texts(pair.get(1))).containsExactly("2026-03-10 700000");
    }

    @Test
    void refusesAVersionThatTheSnapshotDoesNotSee() {
        take(sale("D1", "1"));
        var asOf = snapshots.read(snapshots::current);
        take(sale("D2", "1"));

        assertThatThrownBy(() -> snapshots.read(() -> columns.at(asOf))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void readsAVersionOnceForAllWhoAskAtTheSameTime() throws Exception {
        take(sale("D1", "1"));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var sheets = new ArrayList<Sheet>();
            for (var asked : threads.invokeAll(Collections.nCopies(8, (Callable<Sheet>) this::now))) {
                sheets.add(asked.get());
            }

            assertThat(sheets).allMatch(sheet -> sheet == sheets.getFirst());
        }
    }

    private Sheet now() {
        return snapshots.read(() -> {
            AsOf current = snapshots.current();
            return columns.at(current);
        });
    }

    private static <T> T elsewhere(Callable<T> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.submit(work).get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static SaleMonth month(Sheet sheet, int month) {
        return sheet.months().stream()
                .filter(one -> one.month().getMonthValue() == month)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Sheet sheet) {
        return sheet.months().stream()
                .flatMap(month -> Stream.iterate(0, document -> document < month.size(), document -> document + 1)
                        .map(document -> LocalDate.ofEpochDay(month.day(document)) + " " + month.amount(document)))
                .toList();
    }

    private int client(String externalId) {
        return jdbc.sql("select id from client where external_id = ?")
                .param(externalId)
                .query(Integer.class)
                .single();
    }

    private void take(SaleTestData... rows) {
        var outcome =
                sales.upsert("file", Stream.of(rows).map(SaleTestData::row).toList(), CREATING);
        assertThat(outcome.rejected()).isEmpty();
    }
}
