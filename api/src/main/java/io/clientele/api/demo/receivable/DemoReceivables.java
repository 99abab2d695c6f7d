package io.clientele.api.demo.receivable;

import io.clientele.api.demo.client.DemoClient;
import io.clientele.api.demo.draw.DemoPeriod;
import io.clientele.api.demo.draw.Dice;
import io.clientele.api.demo.sale.DemoDocument;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Draws an invoice for every sale to a company or entrepreneur, and what was paid; private persons pay in the shop. */
public final class DemoReceivables {

    private static final double ADVANCES = 2;
    private static final int RECENT_DAYS = 12;

    private final DemoPeriod period;
    private final List<DemoInvoice> invoices;
    private final List<DemoPayment> payments;

    private DemoReceivables(DemoPeriod period, List<DemoClient> clients, List<DemoDocument> sales) {
        this.period = period;
        this.invoices = sales.stream()
                .filter(DemoReceivables::isInvoiced)
                .map(DemoInvoice::of)
                .toList();
        this.payments = numbered(
                Stream.of(credited(sales), transfers(sales), clients.stream().flatMap(this::advance))
                        .flatMap(Function.identity()));
    }

    public static DemoReceivables of(DemoPeriod period, List<DemoClient> clients, List<DemoDocument> sales) {
        return new DemoReceivables(period, clients, sales);
    }

    public List<DemoInvoice> invoices() {
        return invoices;
    }

    public List<DemoPayment> payments() {
        return payments;
    }

    private static boolean isInvoiced(DemoDocument sale) {
        return !sale.isReturn() && sale.client().filter(DemoReceivables::isFirm).isPresent();
    }

    private static boolean isFirm(DemoClient client) {
        return client.kind() != DemoClient.Kind.PERSON;
    }

    /** What came back is taken off the invoice. */
    private Stream<DemoPayment> credited(List<DemoDocument> sales) {
        var byNumber = invoices.stream().collect(Collectors.toMap(DemoInvoice::number, Function.identity()));
        return sales.stream()
                .filter(DemoDocument::isReturn)
                .flatMap(sale -> Optional.ofNullable(byNumber.get(sale.returnOf())).stream()
                        .map(invoice -> DemoPayment.of(invoice, sale.day(), -sale.amount(), DemoPayment.Kind.RETURN)));
    }

    private Stream<DemoPayment> transfers(List<DemoDocument> sales) {
        var debtors = new Debtors(period, invoices);
        var days = new PaymentDays(period);
        var returned = returned(sales);
        return invoices.stream()
                .filter(invoice -> !debtors.leavesUnpaid(invoice))
                .flatMap(invoice ->
                        days.of(invoice, invoice.amount() - returned.getOrDefault(invoice.number(), 0L)).stream());
    }

    private static Map<String, Long> returned(List<DemoDocument> sales) {
        return sales.stream()
                .filter(DemoDocument::isReturn)
                .collect(Collectors.groupingBy(DemoDocument::returnOf, Collectors.summingLong(sale -> -sale.amount())));
    }

    /** Some who pay at once have paid ahead. */
    private Stream<DemoPayment> advance(DemoClient client) {
        var dice = Dice.of("advance", client.number());
        var buys = client.habit()
                .filter(habit -> habit.until().equals(period.lastDay()))
                .isPresent();
        if (!isFirm(client) || !buys || client.deferralDays() > 0 || !dice.chance(ADVANCES)) {
            return Stream.empty();
        }
        return Stream.of(new DemoPayment(
                "",
                client,
                period.daysAgo(dice.between(0, RECENT_DAYS)),
                dice.between(5, 90) * 1_000_00L,
                "",
                client.region().organization(),
                DemoPayment.Kind.ADVANCE));
    }

    private static List<DemoPayment> numbered(Stream<DemoPayment> drawn) {
        var sorted = drawn.sorted(Comparator.comparing(DemoPayment::paidOn)).toList();
        return IntStream.range(0, sorted.size())
                .mapToObj(place -> sorted.get(place).numbered("ПП-%06d".formatted(place + 1)))
                .toList();
    }
}
