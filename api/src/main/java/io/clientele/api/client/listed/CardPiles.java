package io.clientele.api.client.listed;

import io.clientele.api.database.bulk.TextRows;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Reads the cards of long lists in the order in which they are stored, at a third of what looking them up in the list's order costs
 * (measured). All lists that are being sent together hold at most an eighth of the heap, and never more than 256 MiB.
 */
@Component
class CardPiles {

    private static final long MOST_BYTES = 256L << 20;
    private static final int HEAP_PARTS = 8;

    /** So many numbers of clients are read with one statement, as no statement ends before its last row. */
    private static final int RANGE = 1 << 16;

    /** Without it the server reads the whole table for each range of it, and of these only what is in the range (measured). */
    private static final String IN_RANGE = " force index (primary) where id between ? and ?";

    private final TextRows rows;
    private final int range;
    private final AtomicLong free;

    @Autowired
    CardPiles(TextRows rows) {
        this(rows, Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / HEAP_PARTS), RANGE);
    }

    /**
     * @param most bytes that all piles together hold
     * @param range numbers of clients that are read with one statement
     */
    CardPiles(TextRows rows, long most, int range) {
        this.rows = rows;
        this.range = range;
        this.free = new AtomicLong(most);
    }

    /** The cards of these clients, to be given back; none when there is no room for them. */
    Optional<CardPile> read(CardTexts texts, RoaringBitmap clients) {
        var bound = clients.last() + 1;
        if (!take(CardPile.placesOf(bound))) {
            return Optional.empty();
        }
        var pile = new CardPile(bound, texts.fields().size() + 1, () -> take(CardPile.PIECE));
        var whole = false;
        try {
            whole = fill(pile, texts, clients);
        } finally {
            if (!whole) {
                giveBack(pile);
            }
        }
        return whole ? Optional.of(pile) : Optional.empty();
    }

    /** Answers false as soon as there is no more room. */
    private boolean fill(CardPile pile, CardTexts texts, RoaringBitmap clients) {
        var whole = true;
        for (long from = clients.first(); whole && from <= clients.last(); from += range) {
            whole = rows.each(
                    texts.select() + IN_RANGE,
                    row -> {
                        var client = row.getInt(1);
                        return !clients.contains(client) || pile.add(client, texts.read(row));
                    },
                    from,
                    Math.min(from + range - 1, clients.last()));
        }
        return whole;
    }

    void giveBack(CardPile pile) {
        free.addAndGet(pile.bytes());
    }

    private boolean take(long bytes) {
        var taken = free.addAndGet(-bytes) >= 0;
        if (!taken) {
            free.addAndGet(bytes);
        }
        return taken;
    }

    /** Bytes that are not taken. */
    long free() {
        return free.get();
    }
}
