package io.clientele.api.client.listed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** The texts of many cards one after another in large pieces of memory, found again by client. */
final class CardPile {

    static final int PIECE = 1 << 20;

    private static final int SEVEN_BITS = 0x7F;
    private static final int MORE = 0x80;

    /** Where a client's texts begin, from 1; 0 has none. */
    private final int[] places;

    private final int columns;
    private final BooleanSupplier more;
    private final List<byte[]> pieces = new ArrayList<>();
    private int used = PIECE;

    /**
     * @param bound above the number of every client
     * @param more asked for leave to take one more piece
     */
    CardPile(int bound, int columns, BooleanSupplier more) {
        this.places = new int[bound];
        this.columns = columns;
        this.more = more;
    }

    /**
     * Adds a client's texts.
     *
     * @return false when there is no room for them
     */
    boolean add(int client, byte[] @Nullable [] texts) {
        if (used + longest(texts) > PIECE && !begin(longest(texts))) {
            return false;
        }
        places[client] = (pieces.size() - 1) * PIECE + used + 1;
        for (var text : texts) {
            add(text);
        }
        return true;
    }

    private boolean begin(int length) {
        var fits = length <= PIECE && pieces.size() < Integer.MAX_VALUE / PIECE && more.getAsBoolean();
        if (fits) {
            pieces.add(new byte[PIECE]);
            used = 0;
        }
        return fits;
    }

    /** As many bytes as they take at most. */
    private static int longest(byte[] @Nullable [] texts) {
        var sum = 0;
        for (var text : texts) {
            sum += Integer.BYTES + (text == null ? 0 : text.length);
        }
        return sum;
    }

    /** Its length and one, of which 0 is none, seven bits a byte; then its bytes. */
    private void add(byte @Nullable [] text) {
        var piece = pieces.getLast();
        var rest = text == null ? 0 : text.length + 1;
        while (rest > SEVEN_BITS) {
            piece[used++] = (byte) (rest | MORE);
            rest >>>= 7;
        }
        piece[used++] = (byte) rest;
        if (text != null) {
            System.arraycopy(text, 0, piece, used, text.length);
            used += text.length;
        }
    }

    /** Null for who was not added. */
    byte @Nullable [] @Nullable [] texts(int client) {
        if (client >= places.length || places[client] == 0) {
            return null;
        }
        var place = places[client] - 1;
        var piece = pieces.get(place / PIECE);
        var at = place % PIECE;
        var texts = new byte[columns] @Nullable [];
        for (var column = 0; column < columns; column++) {
            var length = piece[at] & SEVEN_BITS;
            for (var shift = 7; piece[at] < 0; shift += 7) {
                length |= (piece[++at] & SEVEN_BITS) << shift;
            }
            at++;
            if (length > 0) {
                texts[column] = Arrays.copyOfRange(piece, at, at + length - 1);
                at += length - 1;
            }
        }
        return texts;
    }

    /** What it takes in memory. */
    long bytes() {
        return placesOf(places.length) + (long) pieces.size() * PIECE;
    }

    /** What it takes in memory before any card is added. */
    static long placesOf(int bound) {
        return (long) bound * Integer.BYTES;
    }
}
