package io.clientele.api.demo.receivable;

import io.clientele.api.demo.draw.Column;
import io.clientele.api.demo.draw.CsvTable;
import java.math.BigDecimal;
import java.util.List;

/** The import files of invoices and payments. */
public final class ReceivableTables {

    private ReceivableTables() {}

    public static CsvTable<DemoInvoice> invoices() {
        return new CsvTable<>(List.of(
                new Column<>("document", DemoInvoice::number),
                new Column<>("client", invoice -> invoice.client().externalId()),
                new Column<>("issued_on", invoice -> invoice.issuedOn().toString()),
                new Column<>("due_on", invoice -> invoice.dueOn().toString()),
                new Column<>("amount", invoice -> roubles(invoice.amount())),
                new Column<>("organization", invoice -> invoice.sale().organization())));
    }

    public static CsvTable<DemoPayment> payments() {
        return new CsvTable<>(List.of(
                new Column<>("external_id", DemoPayment::number),
                new Column<>("client", payment -> payment.client().externalId()),
                new Column<>("paid_on", payment -> payment.paidOn().toString()),
                new Column<>("amount", payment -> roubles(payment.amount())),
                new Column<>("document", DemoPayment::invoice),
                new Column<>("organization", DemoPayment::organization),
                new Column<>("kind", payment -> payment.kind().title())));
    }

    private static String roubles(long kopecks) {
        return BigDecimal.valueOf(kopecks, 2).toPlainString();
    }
}
