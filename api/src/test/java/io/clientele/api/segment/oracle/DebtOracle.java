package io.clientele.api.segment.oracle;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.receivable.question.Debt;
import io.clientele.api.receivable.question.PaymentDiscipline;
import io.clientele.api.segment.oracle.World.Bill;
import io.clientele.api.segment.oracle.World.Buyer;
import io.clientele.api.segment.oracle.World.Payment;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a client owes and how he pays. There are no refunds and no organisations here: a payment that names a bill closes that one,
 * every other closes what is left, the oldest first.
 */
final class DebtOracle {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** @param closed when the last part was paid; null while something is left */
    private record State(
            Bill bill, BigDecimal left, @Nullable LocalDate closed) {}

    private final World world;

    DebtOracle(World world) {
        this.world = world;
    }

    boolean holds(Debt asked, Buyer buyer) {
        var states = states(buyer);
        var debt = sum(states);
        var overdue = sum(states.stream()
                .filter(state -> ChronoUnit.DAYS.between(state.bill().due(), world.today) > asked.overdueDays())
                .toList());
        var limit = buyer.values(ClientField.CREDIT_LIMIT);
        var share = limit.isEmpty() || new BigDecimal(limit.getFirst()).signum() <= 0
                ? null
                : debt.multiply(HUNDRED).divide(new BigDecimal(limit.getFirst()), 30, RoundingMode.HALF_UP);
        return asked.conditions().isEmpty()
                ? debt.signum() > 0
                : asked.conditions().stream()
                        .allMatch(condition -> Oracle.one(
                                condition.comparison(),
                                switch (condition.measure()) {
                                    case DEBT -> debt;
                                    case OVERDUE_AMOUNT -> overdue;
                                    case LIMIT_SHARE -> share;
                                }));
    }

    private static BigDecimal sum(List<State> states) {
        return states.stream().map(State::left).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean holds(PaymentDiscipline asked, Buyer buyer) {
        var period = asked.period().on(world.today);
        var paid = states(buyer).stream()
                .filter(state -> state.closed() != null && period.contains(state.closed()))
                .toList();
        var count = BigDecimal.valueOf(paid.size());
        var late = paid.stream().filter(state -> delay(state) > 0).count();
        var days = paid.stream().mapToLong(DebtOracle::delay).sum();
        var share = paid.isEmpty() ? null : BigDecimal.valueOf(100 * late).divide(count, 30, RoundingMode.HALF_UP);
        var delay = paid.isEmpty() ? null : BigDecimal.valueOf(days).divide(count, 30, RoundingMode.HALF_UP);
        return asked.conditions().stream()
                .allMatch(condition -> Oracle.one(
                        condition.comparison(),
                        switch (condition.measure()) {
                            case LATE_SHARE -> share;
                            case AVERAGE_DELAY -> delay;
                        }));
    }

    private static long delay(State state) {
        return state.closed() == null
                ? 0
                : Math.max(0, ChronoUnit.DAYS.between(state.bill().due(), state.closed()));
    }

    private List<State> states(Buyer buyer) {
        var bills = world.bills.values().stream()
                .filter(bill -> bill.buyer().equals(buyer) && !bill.issued().isAfter(world.today))
                .sorted(Comparator.comparing(Bill::issued).thenComparing(Bill::id))
                .toList();
        var payments = world.payments.values().stream()
                .filter(payment ->
                        payment.buyer().equals(buyer) && !payment.day().isAfter(world.today))
                .sorted(Comparator.comparing(Payment::day).thenComparing(Payment::id))
                .toList();
        Map<String, BigDecimal> left = new HashMap<>();
        Map<String, LocalDate> closed = new HashMap<>();
        bills.forEach(bill -> left.put(bill.id(), bill.amount()));
        var named = payments.stream().filter(payment -> payment.bill() != null).toList();
        named.forEach(payment -> close(List.of(String.valueOf(payment.bill())), payment, left, closed));
        payments.stream()
                .filter(payment -> payment.bill() == null)
                .forEach(payment -> close(bills.stream().map(Bill::id).toList(), payment, left, closed));
        var states = new ArrayList<State>();
        for (var bill : bills) {
            var rest = left.getOrDefault(bill.id(), bill.amount());
            states.add(new State(bill, rest, rest.signum() == 0 ? closed.get(bill.id()) : null));
        }
        return states;
    }

    private static void close(
            List<String> bills, Payment payment, Map<String, BigDecimal> left, Map<String, LocalDate> closed) {
        var rest = payment.amount();
        for (var bill : bills) {
            var open = left.getOrDefault(bill, BigDecimal.ZERO);
            var part = open.min(rest);
            if (part.signum() > 0) {
                left.put(bill, open.subtract(part));
                closed.merge(bill, payment.day(), (one, other) -> one.isAfter(other) ? one : other);
                rest = rest.subtract(part);
            }
        }
    }
}
