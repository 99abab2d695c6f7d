package io.clientele.api.client.undo;

import io.clientele.api.client.Clients;
import io.clientele.api.client.card.CardImages;
import io.clientele.api.client.merge.ClientFacts;
import io.clientele.api.database.Change;
import io.clientele.api.database.Change.Image;
import io.clientele.api.database.Room;
import io.clientele.api.database.trace.Reversal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes clients' cards what they were; a new client goes only while there are no facts of him and nobody else names him. */
@Component
class ClientReversal implements Reversal {

    private final CardImages cards;
    private final Clients clients;
    private final List<ClientFacts> facts;
    private final JdbcClient jdbc;

    ClientReversal(CardImages cards, Clients clients, List<ClientFacts> facts, JdbcClient jdbc) {
        this.cards = cards;
        this.clients = clients;
        this.facts = facts;
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return CardImages.TYPE;
    }

    @Override
    public Room room() {
        return Room.CLIENT;
    }

    @Override
    public Map<String, Image> images(String source, Collection<String> keys) {
        return cards.of(source, keys);
    }

    @Override
    public Collection<String> restore(String source, Map<String, @Nullable Image> before, Change change) {
        var back = new HashMap<String, Image>();
        before.forEach((key, image) -> {
            if (image != null) {
                back.put(key, image);
            }
        });
        var made = new HashMap<String, Integer>();
        cards.of(source, before.keySet()).forEach((key, now) -> {
            change.touch((int) now.number());
            if (!back.containsKey(key)) {
                made.put(key, (int) now.number());
            }
        });
        cards.restore(back);
        var named = named(Set.copyOf(made.values()));
        cards.takeAway(made.values());
        var kept = new ArrayList<>(clients.gone(heads(back)));
        made.entrySet().stream()
                .filter(client -> named.contains(client.getValue()))
                .forEach(client -> kept.add(client.getKey()));
        return kept;
    }

    private Map<String, Integer> heads(Map<String, Image> back) {
        var heads = new HashMap<String, Integer>();
        back.forEach((key, image) -> {
            var head = cards.head(image);
            if (head != null) {
                heads.put(key, head);
            }
        });
        return heads;
    }

    /** Those of new clients who have facts, people or a holding of others, or whom others were merged into. */
    private Set<Integer> named(Set<Integer> made) {
        var named = new HashSet<Integer>();
        if (!made.isEmpty()) {
            facts.forEach(kept -> named.addAll(kept.having(made)));
            named.addAll(jdbc.sql("""
                            select client_id from contact_person where client_id in (:made)
                            union select winner_id from client_alias where winner_id in (:made)
                            union select head_id from client where head_id in (:made) and id not in (:made)""").param("made", made).query(Integer.class).list());
        }
        return named;
    }
}
