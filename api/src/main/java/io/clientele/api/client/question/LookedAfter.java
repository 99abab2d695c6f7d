package io.clientele.api.client.question;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.question.ValueSets.Column;
import java.util.Map;
import java.util.TreeMap;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Which clients each manager looks after, in the snapshot of this thread. */
@Component
public class LookedAfter {

    /** Looks after those without a manager. */
    public static final int NOBODY = 0;

    private final ValueSets values;

    LookedAfter(ValueSets values) {
        this.values = values;
    }

    /** Of these clients, the caller's own sets; one of several managers is at each of them. */
    public Map<Integer, RoaringBitmap> of(RoaringBitmap clients) {
        var own = new TreeMap<Integer, RoaringBitmap>();
        var without = clients.clone();
        values.all(Column.of(ClientField.MANAGER)).forEach((manager, all) -> {
            if (RoaringBitmap.intersects(all, clients)) {
                own.put(Integer.valueOf(manager), RoaringBitmap.and(all, clients));
            }
            without.andNot(all);
        });
        own.put(NOBODY, without);
        return own;
    }
}
