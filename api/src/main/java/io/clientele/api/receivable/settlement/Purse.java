package io.clientele.api.receivable.settlement;

import io.clientele.api.receivable.settlement.Bill.Part;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client paid to one organisation, while it is being handed out. */
final class Purse {

    private static final int FEW = 2;

    private final List<Bill> bills = new ArrayList<>();
    private final Deque<Part> over = new ArrayDeque<>(FEW);
    private final Deque<Part> free = new ArrayDeque<>(FEW);
    private final Deque<Part> closing = new ArrayDeque<>(FEW);
    private long owed;

    /** Takes note of invoices, the oldest first. */
    void owes(Bill bill) {
        bills.add(bill);
    }

    /** @param bill the invoice that the payment names */
    void take(LocalDate day, long amount, @Nullable Bill bill) {
        var back = Math.min(owed, amount);
        owed -= back;
        var left = amount - back;
        if (left > 0 && bill == null) {
            free.addLast(new Part(day, left, null));
        } else if (left > 0 && bill != null) {
            take(day, left, Math.min(left, bill.rest()), bill);
        }
    }

    private void take(LocalDate day, long amount, long closed, Bill bill) {
        if (closed > 0) {
            closing.addLast(bill.close(day, closed));
        }
        if (closed < amount) {
            over.addLast(bill.keepOver(day, amount - closed));
        }
    }

    /** @param bill the invoice that the refund names */
    void giveBack(long amount, @Nullable Bill bill) {
        var left = bill == null ? amount : takeBack(bill.parts(), amount);
        left = takeBack(over, left);
        left = takeBack(free, left);
        left = takeBack(closing, left);
        owed = Math.addExact(owed, left);
    }

    void closeOldest() {
        for (var bill : bills) {
            while (bill.rest() > 0 && !free.isEmpty()) {
                bill.closeBy(free.getFirst());
                if (free.getFirst().left() == 0) {
                    free.removeFirst();
                }
            }
        }
    }

    long advance() {
        return Math.subtractExact(Math.addExact(sum(over), sum(free)), owed);
    }

    /** From the latest on; what could not be taken back. */
    private static long takeBack(Deque<Part> parts, long amount) {
        var left = amount;
        while (left > 0 && !parts.isEmpty()) {
            var latest = parts.getLast();
            var taken = Math.min(left, latest.left());
            latest.lower(taken);
            left -= taken;
            if (latest.left() == 0) {
                parts.removeLast();
            }
        }
        return left;
    }

    private static long sum(Deque<Part> parts) {
        return parts.stream().mapToLong(Part::left).reduce(0, Math::addExact);
    }
}
