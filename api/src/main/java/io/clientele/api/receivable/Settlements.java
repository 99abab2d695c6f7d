package io.clientele.api.receivable;

import io.clientele.api.receivable.ledger.FactReader;
import io.clientele.api.receivable.ledger.Ledgers;
import io.clientele.api.receivable.settlement.Settlement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** What clients owe, invoice by invoice, read from the snapshot of the thread that asks. */
@Component
public class Settlements {

    /** Takes what a client owes, and what of it is overdue, in ten-thousandths; advances are not taken off. */
    public interface DebtTaker {
        void take(int client, long overdue, long debt);
    }

    private final FactReader reader;
    private final Ledgers ledgers;

    Settlements(FactReader reader, Ledgers ledgers) {
        this.reader = reader;
        this.ledgers = ledgers;
    }

    /** One for each of these clients. */
    public Map<Integer, Settlement> of(Collection<Integer> clients, LocalDate businessDate) {
        var settlements = new HashMap<Integer, Settlement>();
        clients.forEach(client -> settlements.put(client, Settlement.NONE));
        var wanted = new RoaringBitmap();
        clients.forEach(wanted::add);
        reader.of(wanted, businessDate, settlements::put);
        return settlements;
    }

    /**
     * Hands over every client that has an invoice or a payment, in the order of their numbers, holding few at a time.
     *
     * @param among only these clients; null is everyone
     */
    public void each(LocalDate businessDate, @Nullable RoaringBitmap among, ObjIntConsumer<Settlement> taker) {
        if (among == null) {
            reader.all(businessDate, (client, settlement) -> taker.accept(settlement, client));
        } else {
            reader.of(among, businessDate, (client, settlement) -> taker.accept(settlement, client));
        }
    }

    /**
     * The numbers of invoices that are owed on that date.
     *
     * @param among of these clients; null is everyone
     */
    public RoaringBitmap open(LocalDate businessDate, @Nullable RoaringBitmap among, boolean onlyOverdue) {
        return ledgers.on(businessDate, among).open(onlyOverdue, among);
    }

    /**
     * Hands over every client who owes something on that date, from what is kept in memory.
     *
     * @param among only these clients; null is everyone
     */
    public void debts(LocalDate businessDate, @Nullable RoaringBitmap among, DebtTaker taker) {
        ledgers.on(businessDate, among).debts(0, among, taker::take);
    }
}
