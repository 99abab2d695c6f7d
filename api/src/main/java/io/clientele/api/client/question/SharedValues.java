package io.clientele.api.client.question;

import io.clientele.api.client.field.ClientField;
import io.clientele.api.client.question.ValueSets.Column;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** How many clients have which value of a field whose values many share, in the snapshot of this thread. */
@Component
public class SharedValues {

    private final ValueSets values;

    SharedValues(ValueSets values) {
        this.values = values;
    }

    /**
     * Those that somebody has; of managers their numbers.
     *
     * @param among only of these clients; null is everyone
     */
    public Map<String, Integer> counts(ClientField field, @Nullable RoaringBitmap among) {
        var counts = new HashMap<String, Integer>();
        values.all(Column.of(field)).forEach((value, clients) -> {
            var count = among == null ? clients.getCardinality() : RoaringBitmap.andCardinality(clients, among);
            if (count > 0) {
                counts.put(value, count);
            }
        });
        return counts;
    }
}
