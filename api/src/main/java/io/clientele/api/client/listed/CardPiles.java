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

    private final TextRows rows;
    private final AtomicLong free;

    @Autowired
    CardPiles(TextRows rows) {
        this(rows, Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / HEAP_PARTS));
    }

    /** @param most bytes that all piles together hold */
    CardPiles(TextRows rows, long most) {
        this.rows = rows;
        this.free = new AtomicLong(most);
    }

    /** The cards of these clients, to be given back; none when there is no room for them. */
    Optional<CardPile> read(CardTexts texts, RoaringBitmap clients) {
        var pile = new CardPile(clients.last() + 1, texts.fields().size() + 1, this::takePiece);
        var whole = new boolean[] {true};
        try {
            rows.each(
                    texts.select() + " where id between ? and ?",
                    row -> {
                        var client = row.getInt(1);
                        if (clients.contains(client)) {
                            whole[0] = pile.add(client, texts.read(row));
                        }
                        return whole[0];
                    },
                    clients.first(),
                    clients.last());
        } catch (RuntimeException | Error failure) {
            giveBack(pile);
            throw failure;
        }
        if (!whole[0]) {
            giveBack(pile);
        }
        return whole[0] ? Optional.of(pile) : Optional.empty();
    }

    void giveBack(CardPile pile) {
        free.addAndGet(pile.bytes());
    }

    private boolean takePiece() {
        var taken = free.addAndGet(-CardPile.PIECE) >= 0;
        if (!taken) {
            free.addAndGet(CardPile.PIECE);
        }
        return taken;
    }

    /** Bytes that are not taken. */
    long free() {
        return free.get();
    }
}
