package io.clientele.api.client.identity;

import java.util.Arrays;
import org.roaringbitmap.RoaringBitmap;

/**
 * Clients by one of their keys, eight bytes each, so that a million are held for as long as a file is read: the key's hash above,
 * the client below. Whoever is found may only look alike.
 */
final class KeyIndex {

    private static final long LOW = 0xFFFFFFFFL;

    private long[] entries = new long[1_024];
    private int size;
    private boolean sorted = true;

    void add(String key, int client) {
        if (size == entries.length) {
            entries = Arrays.copyOf(entries, size * 2);
        }
        entries[size++] = ((long) key.hashCode() << Integer.SIZE) | (client & LOW);
        sorted = false;
    }

    /** Everybody who has the key, and perhaps others. */
    RoaringBitmap find(String key) {
        sort();
        var found = new RoaringBitmap();
        var first = (long) key.hashCode() << Integer.SIZE;
        var at = Arrays.binarySearch(entries, 0, size, first);
        for (var next = at < 0 ? -at - 1 : at; next < size && (entries[next] & ~LOW) == first; next++) {
            found.add((int) entries[next]);
        }
        return found;
    }

    private void sort() {
        if (!sorted) {
            Arrays.sort(entries, 0, size);
            sorted = true;
        }
    }
}
