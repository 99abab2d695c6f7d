package io.clientele.api.client.card;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the heads that cards name, in the same batch or in the base, and refuses unknown ones and circles. */
final class Heads {

    private final ClientRows rows;
    private final List<Draft> drafts;
    private final Map<String, Integer> stored;

    Heads(ClientRows rows, String source, List<Draft> drafts) {
        this.rows = rows;
        this.drafts = drafts;
        this.stored =
                rows.of(source, named(drafts)).stream().collect(Collectors.toMap(ClientRow::externalId, ClientRow::id));
    }

    /** Sets every sound draft's head; a card that is refused takes those down that name it as their new head. */
    void resolve() {
        do {
            var ids = idsInReach();
            sound().forEach(draft -> resolve(draft, ids));
        } while (refusedUnknown() || refusedCircles());
    }

    private Stream<Draft> sound() {
        return drafts.stream().filter(Draft::lands);
    }

    private static void resolve(Draft draft, Map<String, Integer> ids) {
        var name = draft.card.head();
        if (name == null) {
            draft.head = draft.stored == null ? null : draft.stored.head();
        } else {
            draft.head = name.isBlank() ? null : ids.get(name.strip());
        }
    }

    private Map<String, Integer> idsInReach() {
        var ids = new HashMap<>(stored);
        sound().forEach(draft -> ids.put(draft.card.externalId(), draft.id));
        return ids;
    }

    private boolean refusedUnknown() {
        var unknown = sound().filter(draft -> draft.head == null
                        && draft.card.head() != null
                        && !draft.card.head().isBlank())
                .toList();
        unknown.forEach(draft -> draft.reject(
                "head",
                draft.card.head(),
                "UNKNOWN_HEAD",
                "No client of this source has the external id %s.".formatted(draft.card.head())));
        return !unknown.isEmpty();
    }

    private boolean refusedCircles() {
        var heads = headsAbove();
        var circular = sound().filter(draft -> draft.card.head() != null && inCircle(draft.id, heads))
                .toList();
        circular.forEach(draft -> draft.reject(
                "head", draft.card.head(), "HEAD_CYCLE", "A holding cannot be headed, through others, by itself."));
        return !circular.isEmpty();
    }

    private Map<Integer, Integer> headsAbove() {
        var heads = new HashMap<Integer, Integer>();
        var said = sound().map(draft -> draft.id).collect(Collectors.toSet());
        sound().filter(draft -> draft.head != null).forEach(draft -> heads.put(draft.id, draft.head));
        var frontier = unasked(heads.values(), said);
        var asked = new HashSet<>(said);
        while (!frontier.isEmpty()) {
            asked.addAll(frontier);
            var above = rows.headsOf(frontier);
            heads.putAll(above);
            frontier = unasked(above.values(), asked);
        }
        return heads;
    }

    private static Set<Integer> unasked(Collection<Integer> ids, Set<Integer> asked) {
        return ids.stream().filter(id -> !asked.contains(id)).collect(Collectors.toSet());
    }

    private static boolean inCircle(int id, Map<Integer, Integer> heads) {
        var seen = new HashSet<Integer>();
        var above = heads.get(id);
        while (above != null && above != id && seen.add(above)) {
            above = heads.get(above);
        }
        return above != null && above == id;
    }

    private static Set<String> named(List<Draft> drafts) {
        return drafts.stream()
                .map(draft -> draft.card.head())
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .map(String::strip)
                .collect(Collectors.toSet());
    }
}
