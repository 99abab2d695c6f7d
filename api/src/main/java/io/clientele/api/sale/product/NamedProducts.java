package io.clientele.api.sale.product;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The products that one file has named by their external ids, each looked up once: no product ever goes or takes another external
 * id. Those called by name are not among them, as a name may become another's at any time. For one thread.
 */
public final class NamedProducts {

    private static final int MOST = 100_000;

    private final Map<String, List<Integer>> byExternalId = new HashMap<>();

    Map<String, List<Integer>> among(Collection<String> texts) {
        var among = new HashMap<String, List<Integer>>();
        for (var text : texts) {
            var id = byExternalId.get(text);
            if (id != null) {
                among.put(text, id);
            }
        }
        return among;
    }

    /** Keeps them as long as there is room. */
    void add(Map<String, List<Integer>> found) {
        if (byExternalId.size() + found.size() <= MOST) {
            byExternalId.putAll(found);
        }
    }
}
