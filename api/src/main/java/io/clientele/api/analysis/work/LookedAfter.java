package io.clientele.api.analysis.work;

import io.clientele.api.client.ClientSets;
import io.clientele.api.client.ClientSets.Source;
import java.util.Map;
import java.util.TreeMap;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Which clients each manager looks after. */
@Component
class LookedAfter {

    /** Looks after those without a manager. */
    static final int NOBODY = 0;

    private final ClientSets sets;

    LookedAfter(ClientSets sets) {
        this.sets = sets;
    }

    /** Of these clients; one of several managers is at each of them. */
    Map<Integer, RoaringBitmap> of(RoaringBitmap clients) {
        var own = new TreeMap<Integer, RoaringBitmap>();
        var without = clients.clone();
        sets.read(
                new Source("client_manager", "client_id", "manager_id is not null", Map.of()),
                "client_id, manager_id",
                null,
                row -> {
                    if (clients.contains(row.getInt(1))) {
                        own.computeIfAbsent(row.getInt(2), _ -> new RoaringBitmap())
                                .add(row.getInt(1));
                        without.remove(row.getInt(1));
                    }
                });
        own.put(NOBODY, without);
        return own;
    }
}
