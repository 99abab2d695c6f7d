package io.clientele.api.segment.member;

import io.clientele.api.SettableClock;
import io.clientele.api.firm.Period;
import io.clientele.api.receivable.landing.InvoiceRow;
import io.clientele.api.receivable.landing.Invoices;
import io.clientele.api.receivable.landing.PaymentRow;
import io.clientele.api.receivable.landing.Payments;
import io.clientele.api.segment.RandomBase;
import io.clientele.api.segment.RandomBase.Buyer;
import io.clientele.api.segment.RandomBase.Line;
import io.clientele.api.segment.ranking.MemberOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A random base with invoices, of which some are paid in part, and since when its clients are in a segment; in plain Java. */
final class OrderedBase {

    private static final int INVOICES = 70;

    private final RandomBase random = new RandomBase(71);
    private final Map<Buyer, Long> debts = new HashMap<>();
    private final Map<Buyer, LocalDate> since = new HashMap<>();

    /** Loads invoices and payments over them through the doors that imports use. */
    void owe(Invoices invoices, Payments payments) {
        var chance = new Random(72);
        var billed = new ArrayList<InvoiceRow>();
        var paid = new ArrayList<PaymentRow>();
        for (var number = 0; number < INVOICES; number++) {
            var buyer = random.buyers().get(chance.nextInt(random.buyers().size() / 2));
            var day = SettableClock.TODAY.minusDays(1 + chance.nextInt(200));
            var amount = 1 + chance.nextInt(5);
            billed.add(invoice(number, buyer, day, amount));
            var part = chance.nextInt(3) * amount / 2;
            if (part > 0) {
                paid.add(payment(number, buyer, day, part));
            }
            debts.merge(buyer, (amount - part) * 10_000L, Long::sum);
        }
        invoices.upsert(RandomBase.SOURCE, billed);
        payments.upsert(RandomBase.SOURCE, paid);
    }

    RandomBase random() {
        return random;
    }

    int id(Buyer buyer) {
        return random.id(buyer);
    }

    void came(Collection<Buyer> buyers, LocalDate day) {
        buyers.forEach(buyer -> since.put(buyer, day));
    }

    void went(Collection<Buyer> buyers) {
        buyers.forEach(since::remove);
    }

    Collection<Buyer> members() {
        return since.keySet();
    }

    LocalDate since(Buyer buyer) {
        return Objects.requireNonNull(since.get(buyer));
    }

    long amount(Buyer buyer) {
        return random.documents(RandomBase.PERIOD).stream()
                .filter(document -> buyer.equals(document.buyer()))
                .mapToLong(document -> document.sum(Line::amount))
                .sum();
    }

    long debt(Buyer buyer) {
        return debts.getOrDefault(buyer, 0L);
    }

    @Nullable
    LocalDate lastPurchase(Buyer buyer) {
        return random.documents(Period.ALWAYS).stream()
                .filter(document -> buyer.equals(document.buyer()) && !document.isReturn())
                .map(RandomBase.Document::day)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** As the schema says: names and ids from the smallest, all else from the largest, ties by id; the other direction is the reverse. */
    List<Buyer> inOrder(Collection<Buyer> buyers, MemberOrder order, boolean reversed) {
        Comparator<Buyer> first = switch (order) {
            case NAME -> Comparator.comparing(Buyer::name);
            case ID -> Comparator.comparing(this::id);
            case AMOUNT -> Comparator.comparing(this::amount).reversed();
            case DEBT -> Comparator.comparing(this::debt).reversed();
            case SINCE -> Comparator.comparing(this::since).reversed();
            case LAST_PURCHASE ->
                Comparator.comparing(this::lastPurchase, Comparator.nullsFirst(Comparator.<LocalDate>naturalOrder()))
                        .reversed();
        };
        var sorted = buyers.stream().sorted(first.thenComparing(this::id)).toList();
        return reversed ? sorted.reversed() : sorted;
    }

    /** Six days of coming and going, each day half a dozen or more. */
    List<List<Buyer>> groups() {
        var buyers = new ArrayList<>(random.who(Buyer::inUniverse));
        return IntStream.range(0, 6)
                .mapToObj(day -> IntStream.range(0, buyers.size())
                        .filter(at -> at * 7 % 6 == day)
                        .mapToObj(buyers::get)
                        .toList())
                .toList();
    }

    private static InvoiceRow invoice(int number, Buyer buyer, LocalDate day, int amount) {
        return new InvoiceRow(
                "i" + number,
                buyer.externalId(),
                day,
                day.plusDays(14),
                BigDecimal.valueOf(amount),
                null,
                null,
                null,
                null);
    }

    private static PaymentRow payment(int number, Buyer buyer, LocalDate day, int amount) {
        return new PaymentRow(
                "p" + number,
                buyer.externalId(),
                day,
                BigDecimal.valueOf(amount),
                "i" + number,
                null,
                null,
                null,
                null);
    }
}
