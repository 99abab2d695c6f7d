package io.clientele.api.receivable.settlement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How invoices are settled, word by word and coin by coin; for small amounts. */
public final class SlowSettlement {

    /** The smallest unit of money, from the day it came in until it goes back. */
    private static final class Coin {
        private final LocalDate day;
        private final @Nullable String organization;
        private final @Nullable Invoice named;
        private @Nullable Invoice closes;

        private Coin(LocalDate day, @Nullable String organization, @Nullable Invoice named) {
            this.day = day;
            this.organization = organization;
            this.named = named;
        }
    }

    private final List<Invoice> invoices;
    private final LocalDate businessDate;
    private final List<Coin> coins = new ArrayList<>();
    private final Map<String, Integer> owed = new HashMap<>();

    /** Of one client, on one day. */
    public SlowSettlement(List<Invoice> invoices, List<Receipt> receipts, LocalDate businessDate) {
        this.invoices = invoices.stream()
                .sorted(Comparator.comparing(Invoice::issuedOn).thenComparing(Invoice::id))
                .toList();
        this.businessDate = businessDate;
        receipts.stream()
                .filter(receipt -> !receipt.paidOn().isAfter(businessDate))
                .sorted(Comparator.comparing(Receipt::paidOn).thenComparing(Receipt::id))
                .forEach(receipt -> {
                    for (var coin = 0; coin < Math.abs(receipt.amount()); coin++) {
                        if (receipt.amount() > 0) {
                            comeIn(receipt);
                        } else {
                            goBack(receipt);
                        }
                    }
                });
        coins.stream().filter(coin -> coin.named == null).forEach(this::closeOldest);
    }

    long remaining(Invoice invoice) {
        return invoice.amount() - closing(invoice).size();
    }

    /** The day on which the last of it was paid; null while something is open. */
    public @Nullable LocalDate paidOn(Invoice invoice) {
        return remaining(invoice) > 0 ? null : new TreeSet<>(closing(invoice)).last();
    }

    /** Whether it counts on the day. */
    public boolean issued(Invoice invoice) {
        return !invoice.issuedOn().isAfter(businessDate);
    }

    /** All that is open on the day. */
    public long debt() {
        return invoices.stream().filter(this::issued).mapToLong(this::remaining).sum();
    }

    /** What is open and was due more than so many days ago. */
    public long overdue(int days) {
        return invoices.stream()
                .filter(invoice ->
                        issued(invoice) && invoice.dueOn().plusDays(days).isBefore(businessDate))
                .mapToLong(this::remaining)
                .sum();
    }

    long advance() {
        return coins.stream().filter(coin -> coin.closes == null).count()
                - owed.values().stream().mapToInt(Integer::intValue).sum();
    }

    private List<LocalDate> closing(Invoice invoice) {
        return coins.stream()
                .filter(coin -> invoice.equals(coin.closes))
                .map(coin -> coin.day)
                .toList();
    }

    private void comeIn(Receipt receipt) {
        var named = named(receipt);
        var organization = named == null ? receipt.organization() : named.organization();
        if (owed.getOrDefault("" + organization, 0) > 0) {
            owed.merge("" + organization, -1, Integer::sum);
            return;
        }
        var coin = new Coin(receipt.paidOn(), organization, named);
        coin.closes = named != null && issued(named) && remaining(named) > 0 ? named : null;
        coins.add(coin);
    }

    private void goBack(Receipt receipt) {
        var named = named(receipt);
        var organization = named == null ? receipt.organization() : named.organization();
        var own = coins.reversed().stream()
                .filter(coin -> Objects.equals(coin.organization, organization))
                .toList();
        var taken = own.stream()
                .filter(coin -> named != null && named.equals(coin.named))
                .findFirst()
                .or(() -> own.stream()
                        .filter(coin -> coin.named != null && coin.closes == null)
                        .findFirst())
                .or(() -> own.stream().filter(coin -> coin.named == null).findFirst())
                .or(() -> own.stream().findFirst());
        taken.ifPresentOrElse(coins::remove, () -> owed.merge("" + organization, 1, Integer::sum));
    }

    private void closeOldest(Coin coin) {
        coin.closes = invoices.stream()
                .filter(invoice -> Objects.equals(invoice.organization(), coin.organization))
                .filter(invoice -> issued(invoice) && remaining(invoice) > 0)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Invoice named(Receipt receipt) {
        return invoices.stream()
                .filter(invoice -> invoice.source().equals(receipt.source())
                        && invoice.document().equals(receipt.document())
                        && (receipt.organization() == null
                                || receipt.organization().equals(invoice.organization())))
                .findFirst()
                .orElse(null);
    }
}
