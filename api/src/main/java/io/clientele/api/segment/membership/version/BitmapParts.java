package io.clientele.api.segment.membership.version;

import io.clientele.api.database.Bitmaps;
import java.util.Map;
import java.util.TreeMap;
import org.roaringbitmap.RoaringBitmap;

/** Cuts a set of clients into parts of 2^20, so that no stored blob passes 128 KiB by much, and joins them again. */
final class BitmapParts {

    private static final int BITS = 20;

    private BitmapParts() {}

    static Map<Integer, byte[]> split(RoaringBitmap clients) {
        var parts = new TreeMap<Integer, byte[]>();
        if (!clients.isEmpty()) {
            for (var part = clients.first() >>> BITS; part <= clients.last() >>> BITS; part++) {
                var piece = piece(clients, part);
                if (!piece.isEmpty()) {
                    parts.put(part, Bitmaps.write(piece));
                }
            }
        }
        return parts;
    }

    private static RoaringBitmap piece(RoaringBitmap clients, int part) {
        return clients.selectRange((long) part << BITS, (long) (part + 1) << BITS);
    }
}
