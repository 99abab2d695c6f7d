package io.clientele.api.report;

import static io.clientele.api.receivable.ReceivableTestData.invoice;
import static io.clientele.api.receivable.ReceivableTestData.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.api.Api;
import io.clientele.api.ClienteleTest;
import io.clientele.api.SettableClock;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.access.Role;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.database.Snapshots;
import io.clientele.api.receivable.landing.InvoiceRow;
import io.clientele.api.receivable.landing.Invoices;
import io.clientele.api.receivable.landing.PaymentRow;
import io.clientele.api.receivable.landing.Payments;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.SaleRow;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.segment.Asking;
import io.clientele.api.segment.SegmentTestData;
import io.clientele.reporting.Format;
import io.clientele.reporting.Language;
import io.clientele.reporting.Reports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** The cells of workbooks are what plain loops over a random firm give, and what GraphQL says. */
@ClienteleTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportOracleTests {

    private static final String SOURCE = "oracle";
    private static final int CLIENTS = 40;
    private static final int SEGMENTS = 4;
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 11, 1);
    private static final LocalDate TODAY = SettableClock.TODAY;
    private static final String PERIOD = "period: {between: {from: \"2026-01-01\", to: \"2026-11-01\"}}";

    /** @param client null is retail */
    private record Sold(@Nullable String client, LocalDate day, int amount) {}

    private record Owed(String client, LocalDate due, int amount) {}

    private final Api api;
    private final ReportMaking making;
    private final ReportContents contents;
    private final ReportQuestions questions;
    private final Reports reports;
    private final Snapshots snapshots;
    private final Callers callers;
    private final Caller admin = new Caller(1, "admin", Role.ADMIN, null);
    private final Random random = new Random(42);
    private final List<Sold> sold = new ArrayList<>();
    private final List<Owed> owed = new ArrayList<>();
    private final Map<String, Set<String>> members = new TreeMap<>();
    private final Map<String, String> ids = new TreeMap<>();

    @Autowired
    ReportOracleTests(
            Api api,
            ReportMaking making,
            ReportContents contents,
            ReportQuestions questions,
            Reports reports,
            Snapshots snapshots,
            Callers callers) {
        this.api = api;
        this.making = making;
        this.contents = contents;
        this.questions = questions;
        this.reports = reports;
        this.snapshots = snapshots;
        this.callers = callers;
    }

    @BeforeAll
    void load(
            @Autowired Clients clients,
            @Autowired Sales sales,
            @Autowired Invoices invoices,
            @Autowired Payments payments) {
        clients.upsert(SOURCE, keys().stream().map(key -> Card.of(key).card()).toList());
        sales.upsert(SOURCE, someSales(), SaleTestData.CREATING);
        someDebts(invoices, payments);
        var numbers = clients.idsOf(SOURCE, keys());
        for (var at = 0; at < SEGMENTS; at++) {
            var name = "S" + at;
            var some = new TreeSet<String>();
            keys().stream().filter(key -> random.nextInt(3) == 0).forEach(some::add);
            members.put(name, some);
            ids.put(
                    name,
                    new SegmentTestData(api::admin)
                            .list(
                                    name,
                                    some.stream()
                                            .map(key -> Objects.requireNonNull(numbers.get(key)))
                                            .toList()));
        }
    }

    private static List<String> keys() {
        var keys = new ArrayList<String>();
        for (var at = 0; at < CLIENTS; at++) {
            keys.add("c" + at);
        }
        return keys;
    }

    private List<SaleRow> someSales() {
        var rows = new ArrayList<SaleRow>();
        for (var at = 0; at < 400; at++) {
            var client = random.nextInt(20) == 0 ? null : "c" + random.nextInt(CLIENTS - 3);
            var day = LocalDate.of(2025, 6, 1).plusDays(random.nextInt(540));
            var one = new Sold(client, day, 1 + random.nextInt(99_999));
            sold.add(one);
            rows.add(SaleTestData.sale("d" + at, "1")
                    .to(client)
                    .on(day)
                    .amount(String.valueOf(one.amount()))
                    .row());
        }
        return rows;
    }

    private void someDebts(Invoices invoices, Payments payments) {
        var bills = new ArrayList<InvoiceRow>();
        var paid = new ArrayList<PaymentRow>();
        for (var at = 0; at < 60; at++) {
            var client = "c" + random.nextInt(CLIENTS);
            var due = TODAY.plusDays(20L - random.nextInt(160));
            var amount = 100 + random.nextInt(50_000);
            bills.add(invoice("i" + at)
                    .of(client)
                    .on(due.minusDays(40))
                    .due(due)
                    .amount(String.valueOf(amount))
                    .invoice());
            var part = random.nextBoolean() ? 0 : 1 + random.nextInt(amount);
            if (part > 0) {
                paid.add(payment("p" + at)
                        .of(client)
                        .on(TODAY.minusDays(1))
                        .amount(String.valueOf(part))
                        .closing("i" + at)
                        .payment());
            }
            owed.add(new Owed(client, due, amount - part));
        }
        invoices.upsert(SOURCE, bills);
        payments.upsert(SOURCE, paid);
    }

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

    @Test
    void agesDebts() {
        var book = book(ReportKind.RECEIVABLES, null);
        var said = new Asking(api.admin())
                .ask("{ analysis { receivables { total { debt { amount } buckets { amount { amount } } } } } }");
        var ages = List.of("Not due", "1–7", "8–30", "31–60", "61–90", ">90");
        var amounts = new double[ages.size()];
        owed.forEach(one -> amounts[age(ChronoUnit.DAYS.between(one.due(), TODAY))] += one.amount());

        for (var at = 0; at < ages.size(); at++) {
            same(
                    book.row("Debts by age", "Days overdue", ages.get(at)).get("Debt"),
                    amounts[at],
                    said.texts("analysis.receivables.total.buckets[*].amount.amount")
                            .get(at));
        }
        debts().forEach((client, debt) ->
                same(book.row("Debts by client", "Client", "Client " + client).get("Debt"), debt));
    }

    @Test
    void sumsTheDebtsOfThoseNotShown() {
        var request = request(ReportKind.RECEIVABLES, null);
        var paper = new Paper(callers.as(
                admin,
                () -> snapshots.read(() -> contents.of(ReportKind.RECEIVABLES)
                        .fill(questions.of(request).first(5)))));
        var debts = debts().values().stream().sorted(Comparator.reverseOrder()).toList();

        assertThat(paper.column("Debts by client", "Debt")).hasSize(6);
        var others = "Others (%d more rows)".formatted(debts.size() - 5);
        same(
                paper.value("Debts by client", others, "Debt"),
                debts.subList(5, debts.size()).stream()
                        .mapToInt(Integer::intValue)
                        .sum());
        same(
                paper.value("Debts by client", "Total", "Debt"),
                debts.stream().mapToInt(Integer::intValue).sum());
    }

    private Map<String, Integer> debts() {
        var debts = new TreeMap<String, Integer>();
        owed.forEach(one -> debts.merge(one.client(), one.amount(), Integer::sum));
        debts.values().removeIf(debt -> debt == 0);
        return debts;
    }

    private static int age(long days) {
        if (days <= 0) {
            return 0;
        }
        return days <= 7 ? 1 : days <= 30 ? 2 : days <= 60 ? 3 : days <= 90 ? 4 : 5;
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

    /** @param said by GraphQL */
    private static void same(@Nullable String cell, double expected, String said) {
        same(cell, expected);
        assertThat(Double.parseDouble(said)).isEqualTo(expected, within(0.001));
    }

    private static void same(@Nullable String cell, double expected) {
        assertThat(Double.parseDouble(Objects.requireNonNull(cell))).isEqualTo(expected, within(0.001));
    }

    private ReportRequest request(ReportKind kind, @Nullable Map<String, String> parameters) {
        var segments = kind == ReportKind.SEGMENT_OVERLAP ? List.copyOf(ids.values()) : null;
        return new ReportRequest(kind, FROM, TO, segments, null, Language.EN, parameters);
    }

    private Book book(ReportKind kind, @Nullable Map<String, String> parameters) {
        var request = request(kind, parameters);
        var file = callers.as(admin, () -> snapshots.read(() -> making.file(request, Format.XLSX)));
        var bytes = new ByteArrayOutputStream();
        try {
            file.write(reports, Format.XLSX, bytes);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Book(bytes.toByteArray());
    }
}
