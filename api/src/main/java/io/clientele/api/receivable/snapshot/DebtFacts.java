package io.clientele.api.receivable.snapshot;

import io.clientele.api.database.Outcome;
import io.clientele.api.receivable.landing.InvoiceRow;
import io.clientele.api.receivable.landing.Invoices;
import io.clientele.api.receivable.landing.PaymentRow;
import io.clientele.api.receivable.landing.Payments;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Snapshots as invoices and payments: one invoice for each part of a debt, a payment for an advance. They belong to organisations of
 * their own, so that no other payment closes them and the advance closes nothing.
 */
@Component
class DebtFacts {

    private static final int AT_ONCE = 5_000;
    private static final String KIND = "debt-snapshot";
    private static final String DEBTS = "debt-snapshot";
    private static final String ADVANCES = "debt-snapshot, advance";
    private static final String ADVANCE = "advance";
    private static final String RETURNED = "returned";
    private static final int LONGEST_NAME = 80;

    private final Invoices invoices;
    private final Payments payments;

    DebtFacts(Invoices invoices, Payments payments) {
        this.invoices = invoices;
        this.payments = payments;
    }

    /**
     * Makes the facts those of the newest snapshots.
     *
     * @param known those of whom there may be facts of older ones
     */
    void take(String source, Collection<DebtState> states, Collection<DebtState> known) {
        inParts(payments(known), some -> payments.delete(source, some));
        inParts(emptied(known), some -> invoices.delete(source, some));
        landed(inParts(states.stream().flatMap(DebtFacts::invoices).toList(), some -> invoices.upsert(source, some)));
        landed(inParts(
                states.stream()
                        .filter(state -> state.advance().signum() != 0)
                        .map(state -> advance(state, ADVANCE, state.advance(), state.snapshotOn()))
                        .toList(),
                some -> payments.upsert(source, some)));
    }

    /** Closes all that is open in these, on that day. */
    void settle(String source, Collection<DebtState> states, LocalDate day) {
        landed(inParts(
                states.stream().flatMap(state -> settling(state, day)).toList(),
                some -> payments.upsert(source, some)));
    }

    private static Stream<PaymentRow> settling(DebtState state, LocalDate day) {
        var parts = state.parts().entrySet().stream()
                .map(part -> new PaymentRow(
                        payment(state, part.getKey().key()),
                        state.client(),
                        day,
                        part.getValue(),
                        document(state, part.getKey()),
                        DEBTS,
                        null,
                        null,
                        KIND));
        return state.advance().signum() == 0
                ? parts
                : Stream.concat(
                        parts,
                        Stream.of(advance(state, RETURNED, state.advance().negate(), day)));
    }

    private static Stream<InvoiceRow> invoices(DebtState state) {
        return state.parts().entrySet().stream()
                .map(part -> new InvoiceRow(
                        document(state, part.getKey()),
                        state.client(),
                        part.getKey().issuedOn(state.snapshotOn()),
                        part.getKey().dueOn(state.snapshotOn()),
                        part.getValue(),
                        DEBTS,
                        null,
                        null,
                        KIND));
    }

    private static PaymentRow advance(DebtState state, String name, BigDecimal amount, LocalDate day) {
        return new PaymentRow(payment(state, name), state.client(), day, amount, null, ADVANCES, null, null, KIND);
    }

    private static List<String> emptied(Collection<DebtState> known) {
        return known.stream()
                .flatMap(state -> Arrays.stream(DebtPart.values())
                        .filter(part -> !state.parts().containsKey(part))
                        .map(part -> document(state, part)))
                .toList();
    }

    /** All that may have closed or shown something; the advance is written anew. */
    private static List<String> payments(Collection<DebtState> known) {
        return known.stream()
                .flatMap(state -> Stream.concat(
                        Arrays.stream(DebtPart.values()).map(part -> payment(state, part.key())),
                        state.advance().signum() == 0
                                ? Stream.of(payment(state, ADVANCE), payment(state, RETURNED))
                                : Stream.of(payment(state, RETURNED))))
                .toList();
    }

    private static String document(DebtState state, DebtPart part) {
        return "debt/%s/%s".formatted(state.client(), part.key());
    }

    /** Keys of payments are shorter: a long name of a client is told by what is computed from it. */
    private static String payment(DebtState state, String name) {
        var client = state.client().length() <= LONGEST_NAME
                ? state.client()
                : UUID.nameUUIDFromBytes(state.client().getBytes(StandardCharsets.UTF_8))
                        .toString();
        return "debt/%s/%s".formatted(client, name);
    }

    private static <T> List<Outcome> inParts(List<T> rows, Function<List<T>, Outcome> write) {
        var outcomes = new ArrayList<Outcome>();
        for (var from = 0; from < rows.size(); from += AT_ONCE) {
            outcomes.add(write.apply(rows.subList(from, Math.min(rows.size(), from + AT_ONCE))));
        }
        return outcomes;
    }

    /** The rows were checked, so that the room has nothing to reject. */
    private static void landed(List<Outcome> outcomes) {
        outcomes.stream()
                .flatMap(outcome -> outcome.rejected().stream())
                .findFirst()
                .ifPresent(rejected -> {
                    throw new IllegalStateException("A checked row was rejected: " + rejected);
                });
    }
}
