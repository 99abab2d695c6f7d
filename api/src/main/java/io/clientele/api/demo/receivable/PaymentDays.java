package io.clientele.api.demo.receivable;

import io.clientele.api.demo.draw.DemoPeriod;
import io.clientele.api.demo.draw.Dice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** When an invoice is paid: mostly in time, by some clients late, now and then in two parts. */
final class PaymentDays {

    private static final int USUALLY_LATE = 8;
    private static final int IN_PARTS = 12;

    private final DemoPeriod period;

    PaymentDays(DemoPeriod period) {
        this.period = period;
    }

    /** The payments of what is left of an invoice; none when the day lies beyond the period. */
    List<DemoPayment> of(DemoInvoice invoice, long rest) {
        var dice = Dice.of("paid " + invoice.number(), invoice.client().number());
        var day = day(invoice, dice);
        var payments = new ArrayList<DemoPayment>();
        if (!day.isAfter(period.lastDay()) && rest > 0) {
            var first = invoice.isDeferred() && dice.chance(IN_PARTS) ? rest * dice.between(30, 70) / 100 : 0;
            if (first > 0) {
                payments.add(transfer(invoice, earlier(invoice, day, dice), first));
            }
            payments.add(transfer(invoice, day, rest - first));
        }
        return payments;
    }

    /** Late only as far as the delay is over: who is overdue at the end are the debtors and nobody else. */
    private LocalDate day(DemoInvoice invoice, Dice dice) {
        if (!invoice.isDeferred()) {
            return invoice.issuedOn();
        }
        var percent = invoice.client().dice("discipline").chance(15) ? 5 * USUALLY_LATE : USUALLY_LATE;
        var late = invoice.dueOn().plusDays(dice.between(1, 25));
        if (dice.chance(percent) && !late.isAfter(period.lastDay())) {
            return late;
        }
        var early = invoice.dueOn().minusDays(dice.between(0, 5));
        return early.isBefore(invoice.issuedOn()) ? invoice.issuedOn() : early;
    }

    private static LocalDate earlier(DemoInvoice invoice, LocalDate day, Dice dice) {
        var earlier = day.minusDays(dice.between(1, 7));
        return earlier.isBefore(invoice.issuedOn()) ? invoice.issuedOn() : earlier;
    }

    private static DemoPayment transfer(DemoInvoice invoice, LocalDate day, long amount) {
        return DemoPayment.of(invoice, day, amount, DemoPayment.Kind.TRANSFER);
    }
}
