package io.clientele.api.client.order;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Brings an order by name to a newer state without sorting: clients whose cards changed are taken out, and their new places are
 * found by halving. All of them are looked for at once, so that it takes a statement for each halving, however many they are.
 */
@Component
class NamePatch {

    /** A client and what his name is sorted by. */
    private static final class Named {

        private static final Comparator<Named> IN_ORDER = Comparator.comparing(
                        (Named named) -> named.sort, Arrays::compareUnsigned)
                .thenComparingInt(named -> named.client);

        private final int client;
        private final byte[] sort;

        private Named(int client, byte[] sort) {
            this.client = client;
            this.sort = sort;
        }

        private boolean isBefore(Named other) {
            return IN_ORDER.compare(this, other) < 0;
        }
    }

    private final JdbcClient jdbc;

    NamePatch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param touched whose names may be others than they were, or who are new */
    ClientOrder apply(ClientOrder before, RoaringBitmap touched) {
        var kept = IntStream.range(0, before.size())
                .map(before::at)
                .filter(client -> !touched.contains(client))
                .toArray();
        var moved = named(touched.stream().boxed().toList()).values().stream()
                .sorted(Named.IN_ORDER)
                .toList();
        return new ClientOrder(merged(kept, moved, places(kept, moved)));
    }

    /** Before which of those kept each one belongs. */
    private int[] places(int[] kept, List<Named> moved) {
        var lows = new int[moved.size()];
        var highs = new int[moved.size()];
        Arrays.fill(highs, kept.length);
        for (var open = open(lows, highs); open.length > 0; open = open(lows, highs)) {
            var middles = named(IntStream.of(open)
                    .map(at -> kept[(lows[at] + highs[at]) >>> 1])
                    .distinct()
                    .boxed()
                    .toList());
            for (var at : open) {
                var middle = (lows[at] + highs[at]) >>> 1;
                if (Objects.requireNonNull(middles.get(kept[middle])).isBefore(moved.get(at))) {
                    lows[at] = middle + 1;
                } else {
                    highs[at] = middle;
                }
            }
        }
        return lows;
    }

    private static int[] open(int[] lows, int[] highs) {
        return IntStream.range(0, lows.length)
                .filter(at -> lows[at] < highs[at])
                .toArray();
    }

    private static int[] merged(int[] kept, List<Named> moved, int[] places) {
        var ids = new int[kept.length + moved.size()];
        var taken = 0;
        for (var at = 0; at < moved.size(); at++) {
            System.arraycopy(kept, taken, ids, taken + at, places[at] - taken);
            taken = places[at];
            ids[taken + at] = moved.get(at).client;
        }
        System.arraycopy(kept, taken, ids, taken + moved.size(), kept.length - taken);
        return ids;
    }

    private Map<Integer, Named> named(Collection<Integer> clients) {
        var named = new HashMap<Integer, Named>();
        if (!clients.isEmpty()) {
            jdbc.sql("select id, name_sort from client where id in (:clients)")
                    .param("clients", clients)
                    .query(row -> {
                        named.put(row.getInt(1), new Named(row.getInt(1), row.getBytes(2)));
                    });
        }
        return named;
    }
}
