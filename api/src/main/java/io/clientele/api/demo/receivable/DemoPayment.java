package io.clientele.api.demo.receivable;

import io.clientele.api.demo.client.DemoClient;
import java.time.LocalDate;

/** Money that came, or goods credited; {@code invoice} is the number of the one it closes, empty for an advance. In kopecks. */
public record DemoPayment(
        String number,
        DemoClient client,
        LocalDate paidOn,
        long amount,
        String invoice,
        String organization,
        Kind kind) {

    /** What it is, in the firm's words. */
    public enum Kind {
        TRANSFER("Безналичная оплата"),
        ADVANCE("Аванс"),
        RETURN("Возврат товара");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    static DemoPayment of(DemoInvoice invoice, LocalDate day, long amount, Kind kind) {
        return new DemoPayment(
                "",
                invoice.client(),
                day,
                amount,
                invoice.number(),
                invoice.sale().organization(),
                kind);
    }

    DemoPayment numbered(String newNumber) {
        return new DemoPayment(newNumber, client, paidOn, amount, invoice, organization, kind);
    }
}
