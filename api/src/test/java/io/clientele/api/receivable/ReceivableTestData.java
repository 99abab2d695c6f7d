package io.clientele.api.receivable;

import io.clientele.api.receivable.landing.InvoiceRow;
import io.clientele.api.receivable.landing.PaymentRow;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invoices and payments in words; defaults fill the rest. */
public final class ReceivableTestData {

    private final String key;
    private String client = "Romashka";
    private LocalDate day = LocalDate.of(2026, 3, 1);
    private LocalDate due = LocalDate.of(2026, 3, 15);
    private BigDecimal amount = BigDecimal.valueOf(100);
    private @Nullable String document;
    private @Nullable String organization;
    private @Nullable String currency;
    private @Nullable BigDecimal rate;
    private @Nullable String kind;

    private ReceivableTestData(String key) {
        this.key = key;
    }

    /** Romashka owes 100, issued on 1 March 2026 and due on the 15th. */
    public static ReceivableTestData invoice(String document) {
        return new ReceivableTestData(document);
    }

    /** Romashka paid 100 on 1 March 2026, naming no invoice. */
    public static ReceivableTestData payment(String externalId) {
        return new ReceivableTestData(externalId);
    }

    public ReceivableTestData of(String client) {
        this.client = client;
        return this;
    }

    public ReceivableTestData on(String day) {
        return on(LocalDate.parse(day));
    }

    public ReceivableTestData on(LocalDate day) {
        this.day = day;
        this.due = day.plusDays(14);
        return this;
    }

    public ReceivableTestData due(String day) {
        return due(LocalDate.parse(day));
    }

    public ReceivableTestData due(LocalDate day) {
        this.due = day;
        return this;
    }

    public ReceivableTestData amount(String amount) {
        this.amount = new BigDecimal(amount);
        return this;
    }

    public ReceivableTestData closing(@Nullable String document) {
        this.document = document;
        return this;
    }

    public ReceivableTestData at(@Nullable String organization) {
        this.organization = organization;
        return this;
    }

    public ReceivableTestData in(@Nullable String currency, @Nullable String rate) {
        this.currency = currency;
        this.rate = rate == null ? null : new BigDecimal(rate);
        return this;
    }

    public ReceivableTestData kind(String kind) {
        this.kind = kind;
        return this;
    }

    public InvoiceRow invoice() {
        return new InvoiceRow(key, client, day, due, amount, organization, currency, rate, kind);
    }

    public PaymentRow payment() {
        return new PaymentRow(key, client, day, amount, document, organization, currency, rate, kind);
    }

    /** Takes everything away; the versions rise, as they do whenever data changes. */
    public static void clear(JdbcClient jdbc) {
        for (var table : new String[] {"receivable", "payment", "client", "manager", "client_manager"}) {
            jdbc.sql("delete from " + table).update();
        }
        jdbc.sql("update data_version set version = version + 2").update();
    }
}
