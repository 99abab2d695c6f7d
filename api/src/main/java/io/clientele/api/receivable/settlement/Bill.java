package io.clientele.api.receivable.settlement;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** An invoice while it is being settled. */
final class Bill {

    private static final int FEW = 2;

    /** What is left of a payment, or of a part of it. */
    static final class Part {

        private final LocalDate day;
        private final @Nullable Bill closes;
        private long left;

        /** @param closes the invoice that it names and closes; null for what is over or names none */
        Part(LocalDate day, long amount, @Nullable Bill closes) {
            this.day = day;
            this.left = amount;
            this.closes = closes;
        }

        LocalDate day() {
            return day;
        }

        long left() {
            return left;
        }

        void lower(long amount) {
            left -= amount;
            if (closes != null) {
                closes.closed -= amount;
            }
        }
    }

    private final Invoice invoice;
    private final boolean issued;
    private final Deque<Part> parts = new ArrayDeque<>(FEW);
    private long closed;
    private @Nullable LocalDate lastPartOn;

    Bill(Invoice invoice, boolean issued) {
        this.invoice = invoice;
        this.issued = issued;
    }

    Invoice invoice() {
        return invoice;
    }

    /** What can still be closed. */
    long rest() {
        return issued ? invoice.amount() - closed : 0;
    }

    /** The parts of payments that name it, what is over included, in the order of days. */
    Deque<Part> parts() {
        return parts;
    }

    Part close(LocalDate day, long amount) {
        var part = new Part(day, amount, this);
        closed += amount;
        parts.addLast(part);
        return part;
    }

    Part keepOver(LocalDate day, long amount) {
        var part = new Part(day, amount, null);
        parts.addLast(part);
        return part;
    }

    /** Closes by a part of a payment that names none; nothing is taken back after that. */
    void closeBy(Part part) {
        var amount = Math.min(rest(), part.left());
        part.lower(amount);
        closed += amount;
        lastPartOn = part.day();
    }

    Settled settled() {
        var open = !issued || rest() > 0;
        return new Settled(invoice, issued, invoice.amount() - closed, open ? null : lastDay());
    }

    private @Nullable LocalDate lastDay() {
        var day = lastPartOn;
        for (var part : parts) {
            if (part.closes == this
                    && part.left() > 0
                    && (day == null || part.day().isAfter(day))) {
                day = part.day();
            }
        }
        return day;
    }
}
