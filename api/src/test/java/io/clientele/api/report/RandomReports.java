package io.clientele.api.report;

import static io.clientele.api.receivable.ReceivableTestData.invoice;
import static io.clientele.api.receivable.ReceivableTestData.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.clientele.api.Api;
import io.clientele.api.SettableClock;
import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.access.Role;
import io.clientele.api.client.Card;
import io.clientele.api.client.Clients;
import io.clientele.api.client.field.ClientField;
import io.clientele.api.database.Snapshots;
import io.clientele.api.receivable.landing.InvoiceRow;
import io.clientele.api.receivable.landing.Invoices;
import io.clientele.api.receivable.landing.PaymentRow;
import io.clientele.api.receivable.landing.Payments;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.sale.SaleTestData;
import io.clientele.api.sale.document.SaleRow;
import io.clientele.api.sale.document.Sales;
import io.clientele.api.segment.SegmentTestData;
import io.clientele.reporting.Format;
import io.clientele.reporting.Language;
import io.clientele.reporting.Reports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;

/** A random firm kept in plain Java too, and the workbooks of its reports. */
abstract class RandomReports {

    private static final String SOURCE = "oracle";
    private static final int CLIENTS = 40;
    private static final int SEGMENTS = 4;
    static final List<String> MANAGERS = List.of("Ann", "Boris", "Vera");
    static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    static final LocalDate TO = LocalDate.of(2026, 11, 1);
    static final LocalDate TODAY = SettableClock.TODAY;
    static final String PERIOD = "period: {between: {from: \"2026-01-01\", to: \"2026-11-01\"}}";

    /** @param client null is retail */
    record Sold(@Nullable String client, String manager, LocalDate day, int amount) {}

    record Owed(String client, LocalDate due, int amount) {}

    @Autowired
    Api api;

    @Autowired
    ReportMaking making;

    @Autowired
    Reports reports;

    @Autowired
    Snapshots snapshots;

    @Autowired
    Callers callers;

    final Caller admin = new Caller(1, "admin", Role.ADMIN, null);
    final List<Sold> sold = new ArrayList<>();
    final List<Owed> owed = new ArrayList<>();
    final Map<String, Set<String>> members = new TreeMap<>();
    final Map<String, String> ids = new TreeMap<>();
    private final Random random = new Random(42);

    @BeforeAll
    void load(
            @Autowired Clients clients,
            @Autowired Sales sales,
            @Autowired Invoices invoices,
            @Autowired Payments payments) {
        clients.upsert(
                SOURCE,
                keys().stream()
                        .map(key -> Card.of(key)
                                .with(ClientField.MANAGER, managerOf(key))
                                .card())
                        .toList());
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

    /** Whom a manager looks after. */
    static List<String> clientsOf(String manager) {
        return keys().stream().filter(key -> managerOf(key).equals(manager)).toList();
    }

    private static String managerOf(String client) {
        return MANAGERS.get(Math.floorMod(client.hashCode(), MANAGERS.size()));
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
            var manager = MANAGERS.get(at % MANAGERS.size());
            var one = new Sold(client, manager, day, 1 + random.nextInt(99_999));
            sold.add(one);
            rows.add(SaleTestData.sale("d" + at, "1")
                    .to(client)
                    .on(day)
                    .amount(String.valueOf(one.amount()))
                    .by(manager)
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

    /** @param said by GraphQL */
    static void same(@Nullable String cell, double expected, String said) {
        same(cell, expected);
        assertThat(Double.parseDouble(said)).isEqualTo(expected, within(0.001));
    }

    static void same(@Nullable String cell, long expected) {
        same(cell, (double) expected);
    }

    static void same(@Nullable String cell, double expected) {
        assertThat(Double.parseDouble(Objects.requireNonNull(cell))).isEqualTo(expected, within(0.001));
    }

    ReportRequest request(ReportKind kind, @Nullable Map<String, String> parameters) {
        var segments = kind == ReportKind.SEGMENT_OVERLAP ? List.copyOf(ids.values()) : null;
        return new ReportRequest(kind, FROM, TO, segments, null, Language.EN, parameters);
    }

    Book book(ReportKind kind, @Nullable Map<String, String> parameters) {
        return book(request(kind, parameters));
    }

    Book book(ReportKind kind, LocalDate from, @Nullable Map<String, String> parameters) {
        return book(new ReportRequest(kind, from, TO, null, null, Language.EN, parameters));
    }

    private Book book(ReportRequest request) {
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
