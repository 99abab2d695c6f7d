package io.clientele.api.receivable.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Hands what a client paid to his invoices, as {@link Settlement} says; payments come in the order of their days. */
final class Settling {

    private record Key(String source, String document) {}

    private final List<Bill> bills;
    private final Map<Key, Bill> byKey = new HashMap<>();
    private final Map<Optional<String>, Purse> purses = new HashMap<>();

    Settling(Collection<Invoice> invoices, LocalDate businessDate) {
        bills = invoices.stream()
                .sorted(Comparator.comparing(Invoice::issuedOn).thenComparingInt(Invoice::id))
                .map(invoice -> new Bill(invoice, !invoice.issuedOn().isAfter(businessDate)))
                .toList();
        bills.forEach(bill -> purse(bill.invoice().organization()).owes(bill));
    }

    void take(Receipt receipt) {
        var bill = bill(receipt);
        var purse = purse(bill == null ? receipt.organization() : bill.invoice().organization());
        if (receipt.amount() > 0) {
            purse.take(receipt.paidOn(), receipt.amount(), bill);
        } else {
            purse.giveBack(Math.negateExact(receipt.amount()), bill);
        }
    }

    /** The invoices, the oldest first, once everything is taken. */
    List<Settled> settled() {
        purses.values().forEach(Purse::closeOldest);
        var settled = new ArrayList<Settled>(bills.size());
        bills.forEach(bill -> settled.add(bill.settled()));
        return settled;
    }

    /** What is left once the oldest are closed. */
    long advance() {
        return purses.values().stream().mapToLong(Purse::advance).reduce(0, Math::addExact);
    }

    private @Nullable Bill bill(Receipt receipt) {
        var bill = receipt.document() == null ? null : named(receipt.source(), receipt.document());
        return bill == null
                        || receipt.organization() == null
                        || receipt.organization().equals(bill.invoice().organization())
                ? bill
                : null;
    }

    /** Most clients name none, so keys are made only when one does. */
    private @Nullable Bill named(String source, String document) {
        if (byKey.isEmpty()) {
            bills.forEach(bill ->
                    byKey.put(new Key(bill.invoice().source(), bill.invoice().document()), bill));
        }
        return byKey.get(new Key(source, document));
    }

    private Purse purse(@Nullable String organization) {
        return purses.computeIfAbsent(Optional.ofNullable(organization), unseen -> new Purse());
    }
}
