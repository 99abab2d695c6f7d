package io.clientele.api.demo.receivable;

import io.clientele.api.demo.client.DemoClient;
import io.clientele.api.demo.sale.DemoDocument;
import java.time.LocalDate;

/** What a sale is paid by: on its own number, due after the client's deferral. */
public record DemoInvoice(DemoDocument sale, LocalDate dueOn) {

    static DemoInvoice of(DemoDocument sale) {
        return new DemoInvoice(
                sale, sale.day().plusDays(sale.client().orElseThrow().deferralDays()));
    }

    public String number() {
        return sale.number();
    }

    public DemoClient client() {
        return sale.client().orElseThrow();
    }

    public LocalDate issuedOn() {
        return sale.day();
    }

    /** With VAT, in kopecks. */
    public long amount() {
        return sale.amount();
    }

    boolean isDeferred() {
        return dueOn.isAfter(issuedOn());
    }
}
