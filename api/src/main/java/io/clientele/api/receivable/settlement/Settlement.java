package io.clientele.api.receivable.settlement;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which of a client's invoices his payments closed, up to and with a business date; what is dated later does not count.
 *
 * <ul>
 *   <li>A payment that names an invoice of the client closes that one alone: what is over is an advance, and so is all of it
 *       until the invoice is issued.
 *   <li>Every other payment, also one that names a document unknown here, closes the invoices that are left, the oldest first
 *       (by day of issue, then number), no matter which came first.
 *   <li>A payment closes invoices of its own organisation only, and none is an organisation of its own. A payment without one
 *       that names an invoice is to the organisation of that invoice.
 *   <li>A refund takes the latest payments back: of the invoice that it names first, then advances over named invoices, then
 *       payments that name none, then the others. What more was paid back than came in is taken from the next payments; until
 *       then the advance is below zero.
 * </ul>
 *
 * Hence always: debt − advance = invoices − payments, in each organisation and in all.
 */
public final class Settlement {

    /** Of a client of whom nothing is known. */
    public static final Settlement NONE = new Settlement(LocalDate.EPOCH, List.of(), 0, null);

    private final LocalDate businessDate;
    private final List<Settled> invoices;
    private final long advance;
    private final @Nullable LocalDate lastPaymentOn;

    private Settlement(
            LocalDate businessDate, List<Settled> invoices, long advance, @Nullable LocalDate lastPaymentOn) {
        this.businessDate = businessDate;
        this.invoices = List.copyOf(invoices);
        this.advance = advance;
        this.lastPaymentOn = lastPaymentOn;
    }

    /** Settles the invoices and payments of one client, given in any order. */
    public static Settlement of(Collection<Invoice> invoices, Collection<Receipt> receipts, LocalDate businessDate) {
        var counted = receipts.stream()
                .filter(receipt -> !receipt.paidOn().isAfter(businessDate))
                .sorted(Comparator.comparing(Receipt::paidOn).thenComparingInt(Receipt::id))
                .toList();
        var settling = new Settling(invoices, businessDate);
        counted.forEach(settling::take);
        return new Settlement(businessDate, settling.settled(), settling.advance(), lastPayment(counted));
    }

    /** All that were given, the oldest first, also those not yet issued. */
    public List<Settled> invoices() {
        return invoices;
    }

    public Optional<Settled> invoice(int id) {
        return invoices.stream().filter(settled -> settled.invoice().id() == id).findFirst();
    }

    /** What is owed in ten-thousandths; advances are not taken off. */
    public long debt() {
        return open().mapToLong(Settled::remaining).reduce(0, Math::addExact);
    }

    /** What of the debt was due more than so many days ago. */
    public long overdue(int days) {
        return open().filter(settled -> settled.overdueDays(businessDate) > days)
                .mapToLong(Settled::remaining)
                .reduce(0, Math::addExact);
    }

    /** How long the debt that is most overdue has been so. */
    public int mostOverdueDays() {
        return open().mapToInt(settled -> settled.overdueDays(businessDate))
                .max()
                .orElse(0);
    }

    /** What was paid that closes nothing, in ten-thousandths; below zero when more was paid back than came in. */
    public long advance() {
        return advance;
    }

    /** When money last came in; null when it never did. */
    public @Nullable LocalDate lastPaymentOn() {
        return lastPaymentOn;
    }

    /** The debt by how long it has been overdue. */
    public Ageing ageing() {
        return Ageing.of(invoices, businessDate, Ageing.USUAL);
    }

    private Stream<Settled> open() {
        return invoices.stream().filter(Settled::open);
    }

    private static @Nullable LocalDate lastPayment(List<Receipt> receipts) {
        return receipts.stream()
                .filter(receipt -> receipt.amount() > 0)
                .map(Receipt::paidOn)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }
}
