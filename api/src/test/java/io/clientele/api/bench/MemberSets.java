package io.clientele.api.bench;

import java.util.ArrayList;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/**
 * Members of 300 lists: of every thirty, three hold 30 % of the clients, seven 10 %, ten 2 % and ten 0.2 %. One in six is a range
 * of numbers, the others are drawn at random, which compresses worst.
 */
final class MemberSets {

    static final int ALL = 300;
    static final int MAIN = 30;

    private MemberSets() {}

    static List<RoaringBitmap> of(int clients) {
        var draw = new Draw("members");
        var sets = new ArrayList<RoaringBitmap>();
        for (var number = 0; number < ALL; number++) {
            sets.add(set(number, (int) (clients * share(number % MAIN)), clients, draw));
        }
        return sets;
    }

    /** The same set with one in a hundred members gone and as many others come. */
    static RoaringBitmap changed(RoaringBitmap members, int clients) {
        var draw = new Draw("changes");
        var changed = members.clone();
        for (var count = members.getCardinality() / 100; count > 0; count--) {
            changed.remove(members.select(draw.below(members.getCardinality())));
            changed.add(1 + draw.below(clients));
        }
        return changed;
    }

    private static double share(int place) {
        return place < 3 ? 0.3 : place < 10 ? 0.1 : place < 20 ? 0.02 : 0.002;
    }

    private static RoaringBitmap set(int number, int size, int clients, Draw draw) {
        var set = new RoaringBitmap();
        if (number % 6 == 5) {
            var from = 1 + draw.below(clients - size);
            set.add((long) from, (long) from + size);
            return set;
        }
        while (set.getCardinality() < size) {
            for (var missing = size - set.getCardinality(); missing > 0; missing--) {
                set.add(1 + draw.below(clients));
            }
        }
        return set;
    }
}
