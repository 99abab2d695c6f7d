package io.clientele.api.client.listed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What clients may have several of, by name, of all clients: a number for each, for equal lists are one. */
final class NameLists {

    private int[] codes = {};
    private final List<List<String>> lists = new ArrayList<>(List.of(List.<String>of()));
    private final Map<List<String>, Integer> known = new HashMap<>(Map.of(List.<String>of(), 0));

    NameLists() {}

    /** Gives a client his names. */
    void put(int client, List<String> names) {
        if (client >= codes.length) {
            codes = Arrays.copyOf(codes, Math.max(client + 1, 2 * codes.length));
        }
        var code = known.get(names);
        if (code == null) {
            code = lists.size();
            lists.add(List.copyOf(names));
            known.put(lists.getLast(), code);
        }
        codes[client] = code;
    }

    /** None for who has none. */
    List<String> of(int client) {
        return lists.get(client < codes.length ? codes[client] : 0);
    }
}
