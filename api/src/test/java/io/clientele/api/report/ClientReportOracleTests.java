package io.clientele.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.report.content.ReportKind;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The cells of workbooks on clients and on who looks after them are what plain loops over a random firm give. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientReportOracleTests extends RandomReports {

    private static final LocalDate EARLY = LocalDate.of(2025, 6, 1);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    /** @param days since the last purchase, lower is better */
    private record Bought(String client, long days, long orders, long revenue) {}

    @Test
    void scoresClients() {
        var book = book(ReportKind.RFM, null);
        var bought = bought();

        bought.forEach(one -> {
            var row = book.row("Clients by RFM", "Client", "Client " + one.client());
            same(row.get("R"), score(bought, other -> other.days() > one.days()));
            same(row.get("F"), score(bought, other -> other.orders() < one.orders()));
            same(row.get("M"), score(bought, other -> other.revenue() < one.revenue()));
            same(row.get("Days since purchase"), one.days());
            same(row.get("Orders"), one.orders());
            same(row.get("Revenue"), one.revenue());
        });
        var clients = book.rows("Clients by RFM").stream()
                .filter(row -> ours(row.get("Client")))
                .toList();
        assertThat(clients).hasSize(bought.size());
        book.rows("RFM groups").stream()
                .filter(row -> clients.stream().anyMatch(one -> Objects.equals(one.get("Group"), row.get("Group"))))
                .forEach(row -> {
                    var members = clients.stream()
                            .filter(one -> Objects.equals(one.get("Group"), row.get("Group")))
                            .toList();
                    same(row.get("Clients"), members.size());
                    same(row.get("Share of clients, %"), (double) members.size() / bought.size());
                    same(row.get("Revenue"), sum(members));
                });
    }

    private static boolean ours(@Nullable String client) {
        return client != null && client.startsWith("Client ");
    }

    private static double sum(List<Map<String, String>> rows) {
        return rows.stream()
                .mapToDouble(row -> Double.parseDouble(Objects.requireNonNull(row.get("Revenue"))))
                .sum();
    }

    private static long score(List<Bought> all, Predicate<Bought> worse) {
        return 1 + 5 * all.stream().filter(worse).count() / all.size();
    }

    private List<Bought> bought() {
        return ofClients()
                .filter(this::inPeriod)
                .collect(Collectors.groupingBy(ClientReportOracleTests::client))
                .entrySet()
                .stream()
                .map(entry -> new Bought(
                        entry.getKey(),
                        ChronoUnit.DAYS.between(
                                entry.getValue().stream()
                                        .map(Sold::day)
                                        .max(Comparator.naturalOrder())
                                        .orElseThrow(),
                                TODAY),
                        entry.getValue().size(),
                        entry.getValue().stream().mapToLong(Sold::amount).sum()))
                .toList();
    }

    @Test
    void keepsCohorts() {
        var book = book(ReportKind.RETENTION, EARLY, null);
        var first = firstMonths();

        for (var cohort = YearMonth.from(EARLY); cohort.isBefore(YearMonth.from(TO)); cohort = cohort.plusMonths(1)) {
            var members = membersOf(first, cohort);
            var row = book.row("Retention of clients", "First purchase", MONTH.format(cohort));
            same(row.get("Clients"), members.size());
            for (var later = 0; later <= 12; later++) {
                var month = cohort.plusMonths(later);
                var told = row.get("Month " + later);
                if (members.isEmpty() || month.isAfter(YearMonth.from(TODAY))) {
                    assertThat(told).as("%s + %d", cohort, later).isIn("—", "");
                } else {
                    same(told, (double) buyers(members, month) / members.size());
                }
            }
        }
    }

    @Test
    void averagesWhatCohortsBring() {
        var row = book(ReportKind.RETENTION, EARLY, null).row("Retention of revenue", "First purchase", "Average");
        var first = firstMonths();

        for (var later = 0; later <= 12; later++) {
            var months = later;
            var over = first.keySet().stream()
                    .filter(client -> !month(first, client).isBefore(YearMonth.from(EARLY)))
                    .filter(client -> month(first, client).isBefore(YearMonth.from(TO)))
                    .filter(client -> month(first, client).plusMonths(months).isBefore(YearMonth.from(TODAY)))
                    .toList();
            var then = over.stream()
                    .mapToLong(client -> revenue(client, month(first, client).plusMonths(months)))
                    .sum();
            var begun = over.stream()
                    .mapToLong(client -> revenue(client, month(first, client)))
                    .sum();
            same(row.get("Month " + later), (double) then / begun);
        }
    }

    private static YearMonth month(Map<String, YearMonth> months, String client) {
        return Objects.requireNonNull(months.get(client));
    }

    private long revenue(String client, YearMonth month) {
        return ofClients()
                .filter(one ->
                        client(one).equals(client) && YearMonth.from(one.day()).equals(month))
                .mapToLong(Sold::amount)
                .sum();
    }

    private Map<String, YearMonth> firstMonths() {
        var first = new TreeMap<String, YearMonth>();
        ofClients()
                .forEach(one -> first.merge(client(one), YearMonth.from(one.day()), (a, b) -> a.isBefore(b) ? a : b));
        return first;
    }

    private static List<String> membersOf(Map<String, YearMonth> first, YearMonth cohort) {
        return first.entrySet().stream()
                .filter(entry -> entry.getValue().equals(cohort))
                .map(Map.Entry::getKey)
                .toList();
    }

    private long buyers(List<String> members, YearMonth month) {
        return ofClients()
                .filter(one -> YearMonth.from(one.day()).equals(month))
                .map(ClientReportOracleTests::client)
                .filter(members::contains)
                .distinct()
                .count();
    }

    @Test
    void tellsWhatManagersDo() {
        var book = book(ReportKind.MANAGERS, null);
        var first = firstMonths();

        for (var manager : MANAGERS) {
            var row = book.row("Managers at work", "Manager", manager);
            var cared = clientsOf(manager);
            same(row.get("Clients"), cared.size());
            same(row.get("Active"), cared.stream().filter(this::buys).count());
            same(
                    row.get("New"),
                    cared.stream()
                            .map(first::get)
                            .filter(month -> month != null && !month.isBefore(YearMonth.from(FROM)))
                            .filter(month -> month.isBefore(YearMonth.from(TO)))
                            .count());
            same(
                    row.get("Revenue"),
                    ofClients()
                            .filter(this::inPeriod)
                            .filter(one -> one.manager().equals(manager))
                            .mapToLong(Sold::amount)
                            .sum());
            same(
                    row.get("Overdue"),
                    owed.stream()
                            .filter(one ->
                                    cared.contains(one.client()) && one.due().isBefore(TODAY))
                            .mapToLong(Owed::amount)
                            .sum());
        }
    }

    private boolean buys(String client) {
        return sold.stream().filter(this::inPeriod).anyMatch(one -> client.equals(one.client()));
    }

    private Stream<Sold> ofClients() {
        return sold.stream().filter(one -> one.client() != null);
    }

    private boolean inPeriod(Sold one) {
        return !one.day().isBefore(FROM) && one.day().isBefore(TO);
    }

    private static String client(Sold one) {
        return Objects.requireNonNull(one.client());
    }
}
