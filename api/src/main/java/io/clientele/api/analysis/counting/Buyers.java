package io.clientele.api.analysis.counting;

import java.util.Arrays;
import org.roaringbitmap.BitSetUtil;
import org.roaringbitmap.RoaringBitmap;

/** Clients who bought, by number, as plain bits: every order of a pass asks for one. */
final class Buyers {

    private long[] words;

    /** @param clients what the numbers of most are below */
    Buyers(int clients) {
        this.words = new long[Math.ceilDiv(clients, Long.SIZE)];
    }

    /** Whether the client was not among them before. */
    boolean add(int client) {
        var place = client / Long.SIZE;
        if (place >= words.length) {
            reach(place + 1);
        }
        var before = words[place];
        words[place] = before | 1L << client;
        return words[place] != before;
    }

    void addAll(Buyers others) {
        reach(others.words.length);
        for (var place = 0; place < others.words.length; place++) {
            words[place] |= others.words[place];
        }
    }

    /** The numbers end before this one. */
    int bound() {
        return words.length * Long.SIZE;
    }

    /** The first of them from this number on that is below the end; the end when there is none. */
    int next(int from, int end) {
        var client = from;
        while (client < end) {
            var rest = words[client / Long.SIZE] >>> client;
            if (rest != 0) {
                return Math.min(end, client + Long.numberOfTrailingZeros(rest));
            }
            client = (client / Long.SIZE + 1) * Long.SIZE;
        }
        return end;
    }

    RoaringBitmap all() {
        return BitSetUtil.bitmapOf(words);
    }

    private void reach(int length) {
        if (length > words.length) {
            words = Arrays.copyOf(words, Math.max(length, 2 * words.length));
        }
    }
}
