package io.clientele.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.segment.Asking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The cells of workbooks on sales are what plain loops over a random firm give, and what GraphQL says. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportOracleTests extends RandomReports {

    @Test
    void sumsSalesOfSegments() {
        var book = book(ReportKind.SALES_BY_SEGMENT, null);
        var said = new Asking(api.admin()).ask("""
                { salesBySegment(%s) { segments { segment { name } gross { revenue { amount } orders clients } }
                    distinct { revenue { amount } } outside { revenue { amount } } company { revenue { amount } } } }""".formatted(PERIOD));

        for (var segment : members.keySet()) {
            Predicate<Sold> theirs =
                    one -> one.client() != null && members(segment).contains(one.client());
            var row = book.row("Sales by segment", "Segment", segment);
            var gross = "salesBySegment.segments[?(@.segment.name=='%s')].gross.".formatted(segment);
            same(
                    row.get("Revenue with VAT"),
                    sum(theirs),
                    said.texts(gross + "revenue.amount").getFirst());
            same(
                    row.get("Documents"),
                    count(theirs),
                    said.texts(gross + "orders").getFirst());
            same(
                    row.get("Buying clients"),
                    buyers(theirs),
                    said.texts(gross + "clients").getFirst());
        }
        Predicate<Sold> anyones =
                one -> one.client() != null && members.values().stream().anyMatch(some -> some.contains(one.client()));
        total(book, "Distinct total", sum(anyones), said.text("salesBySegment.distinct.revenue.amount"));
        total(
                book,
                "In no segment",
                sum(one -> one.client() != null && !anyones.test(one)),
                said.text("salesBySegment.outside.revenue.amount"));
        total(book, "Company total", sum(one -> true), said.text("salesBySegment.company.revenue.amount"));
    }

    private static void total(Book book, String row, double expected, String said) {
        same(book.row("Sales by segment", "Segment", row).get("Revenue with VAT"), expected, said);
    }

    @Test
    void laysSegmentsOver() {
        var rows = book(ReportKind.SEGMENT_OVERLAP, null).rows("Overlaps pair by pair");

        var pairs = 0;
        for (var a : members.keySet()) {
            for (var b : members.keySet()) {
                var both = new TreeSet<>(members(a));
                both.retainAll(members(b));
                if (a.compareTo(b) < 0 && !both.isEmpty()) {
                    pairs++;
                    var row = rows.stream()
                            .filter(one -> Set.of(a, b)
                                    .equals(Set.of(
                                            String.valueOf(one.get("Segment A")),
                                            String.valueOf(one.get("Segment B")))))
                            .findFirst()
                            .orElseThrow();
                    var said = new Asking(api.admin())
                            .ask("{ segmentOverlap(segments: [\"%s\", \"%s\"]) { pairs(first: 1) { nodes { both } } } }"
                                    .formatted(ids.get(a), ids.get(b)))
                            .text("segmentOverlap.pairs.nodes[0].both");
                    same(row.get("Shared clients"), both.size(), said);
                    same(row.get("Revenue of shared"), sum(one -> one.client() != null && both.contains(one.client())));
                }
            }
        }
        assertThat(pairs).isPositive();
    }

    @Test
    void classesClients() {
        var book = book(ReportKind.ABC_XYZ, Map.of("x", "60", "y", "100"));
        var revenue = new TreeMap<String, Integer>();
        sold.stream()
                .filter(this::inPeriod)
                .filter(one -> one.client() != null)
                .forEach(one -> revenue.merge(String.valueOf(one.client()), one.amount(), Integer::sum));
        var total = revenue.values().stream().mapToInt(Integer::intValue).sum();

        revenue.forEach((client, amount) -> {
            var more = revenue.values().stream()
                    .filter(other -> other > amount)
                    .mapToInt(Integer::intValue)
                    .sum();
            var row = book.row("Clients by importance", "Client", "Client " + client);
            same(row.get("Revenue"), amount);
            assertThat(row.get("ABC"))
                    .as(client)
                    .isEqualTo(more * 100L < total * 80L ? "A" : more * 100L < total * 95L ? "B" : "C");
            assertThat(row.get("XYZ")).as(client).isIn(regularity(client));
        });
        assertThat(book.rows("Clients by importance").stream()
                        .filter(row -> String.valueOf(row.get("Client")).startsWith("Client "))
                        .count())
                .isEqualTo(revenue.size());
    }

    /** By monthly orders from the month after the first purchase, or from the period's first. */
    private List<String> regularity(String client) {
        var first = sold.stream()
                .filter(one -> client.equals(one.client()))
                .map(Sold::day)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var begin = first.isBefore(FROM) ? FROM : first.withDayOfMonth(1).plusMonths(1);
        var orders = new ArrayList<Long>();
        for (var month = begin; month.isBefore(TO); month = month.plusMonths(1)) {
            var from = month;
            orders.add(sold.stream()
                    .filter(one -> client.equals(one.client()))
                    .filter(one -> !one.day().isBefore(from) && one.day().isBefore(from.plusMonths(1)))
                    .count());
        }
        var mean = orders.stream().mapToLong(Long::longValue).average().orElse(0);
        if (orders.size() < 3 || mean == 0) {
            return List.of("—", "");
        }
        var variance = orders.stream()
                .mapToDouble(count -> (count - mean) * (count - mean))
                .average()
                .orElse(0);
        var variation = Math.sqrt(variance) / mean * 100;
        return List.of(variation <= 60 ? "X" : variation <= 100 ? "Y" : "Z");
    }

    private Set<String> members(String segment) {
        return Objects.requireNonNull(members.get(segment));
    }

    private boolean inPeriod(Sold one) {
        return !one.day().isBefore(FROM) && one.day().isBefore(TO);
    }

    private int sum(Predicate<Sold> which) {
        return sold.stream()
                .filter(this::inPeriod)
                .filter(which)
                .mapToInt(Sold::amount)
                .sum();
    }

    private int count(Predicate<Sold> which) {
        return Math.toIntExact(
                sold.stream().filter(this::inPeriod).filter(which).count());
    }

    private int buyers(Predicate<Sold> which) {
        return Math.toIntExact(sold.stream()
                .filter(this::inPeriod)
                .filter(which)
                .map(Sold::client)
                .distinct()
                .count());
    }
}
