package io.clientele.api.client;

import io.clientele.api.client.card.CardWriter;
import io.clientele.api.client.card.ClientCard;
import io.clientele.api.client.field.CanonicalValue;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Outcome;
import io.clientele.api.database.Room;
import io.clientele.api.database.bulk.ManyKeys;
import io.clientele.api.firm.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clients' cards. */
@Component
public class Clients {

    public static final int LARGEST_BATCH = 5_000;

    private static final String COLUMNS = """
            select id, source, external_id, code, name, full_name, kind, inn, kpp, okved, country, region, city, address,
            time_zone, head_id, registered_at, email, phone, sex, birth_date, education, income, company_size, price_type,
            price_tier, discount_percent, payment_terms, payment_method, credit_limit, delivery_sector, delivery_method,
            lead_source, stage_hint, anonymous, active, archived, erased, created_at, updated_at, version from client
            """;

    private final JdbcClient jdbc;
    private final ManyKeys keys;
    private final Changes changes;
    private final CardWriter writer;

    Clients(JdbcClient jdbc, ManyKeys keys, Changes changes, CardWriter writer) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.changes = changes;
        this.writer = writer;
    }

    /**
     * The ids of the clients that a source knows by these external ids; those not there are left out. One of a client that was
     * merged names his winner.
     */
    public Map<String, Integer> idsOf(String source, Collection<String> externalIds) {
        var ids = new HashMap<String, Integer>();
        keys.find("""
                select external_id, coalesce(winner_id, id) from client left join client_alias on client_id = id
                where source = ? and external_id in (:keys)""", externalIds, row -> ids.put(row.getString(1), row.getInt(2)), source);
        return ids;
    }

    /**
     * The same ids, with those of clients that were merged since replaced by their winners'. Asked again under a room's lock,
     * which merging takes too, so that no facts are left behind with who was just merged; nor with who was just taken back with
     * the import that brought him.
     *
     * @throws Problem {@code UNKNOWN_CLIENT} when one of them is no more
     */
    public Map<String, Integer> asMerged(Map<String, Integer> ids) {
        if (ids.isEmpty()) {
            return ids;
        }
        var standing = new HashMap<Integer, Integer>();
        keys.find(
                "select id, coalesce(winner_id, id) from client left join client_alias on client_id = id where id in (:keys)",
                ids.values(),
                row -> standing.put(row.getInt(1), row.getInt(2)));
        if (!standing.keySet().containsAll(ids.values())) {
            throw new Problem(
                    "UNKNOWN_CLIENT", "A client was taken back while facts of his came in; send these facts again.");
        }
        var now = new HashMap<>(ids);
        now.replaceAll((externalId, id) -> standing.getOrDefault(id, id));
        return now;
    }

    /** Those of these names whose client is archived or erased, as who was merged is. */
    public Set<String> gone(Map<String, Integer> ids) {
        if (ids.isEmpty()) {
            return Set.of();
        }
        var gone = Set.copyOf(jdbc.sql("select id from client where id in (:ids) and (archived or erased)")
                .param("ids", Set.copyOf(ids.values()))
                .query(Integer.class)
                .list());
        return ids.keySet().stream()
                .filter(name -> gone.contains(ids.get(name)))
                .collect(Collectors.toSet());
    }

    /** The clients of these ids, in no order; those not there are left out. */
    public List<Client> byIds(Collection<Integer> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(COLUMNS + " where id in (:ids)")
                        .param("ids", ids)
                        .query(Client.class)
                        .list();
    }

    public Optional<Client> byId(int id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    /**
     * The clients known by this external id, one at most for each source; that of the source {@code file} first. One that was
     * merged is answered by his winner.
     */
    public List<Client> withExternalId(String externalId) {
        // The key of external ids begins with the source: it is asked source by source, of which there are few.
        var ids = jdbc.sql("""
                        select coalesce(winner_id, id) from (select distinct source from client) sources
                        join client using (source) left join client_alias on client_id = id
                        where external_id = ? order by source <> 'file', source""").param(externalId).query(Integer.class).list();
        var byId = byIds(ids).stream().collect(Collectors.toMap(Client::id, Function.identity()));
        return ids.stream()
                .distinct()
                .map(byId::get)
                .map(Objects::requireNonNull)
                .toList();
    }

    /**
     * Makes new clients and changes known ones, in one transaction: cards that are wrong are left out and told, the others land,
     * and only what differs is written.
     *
     * @param cards at most {@value #LARGEST_BATCH}
     */
    public Outcome upsert(String source, List<ClientCard> cards) {
        CanonicalValue.text(source, 32);
        if (cards.size() > LARGEST_BATCH) {
            throw new Problem("BATCH_TOO_LARGE", "At most %d cards are taken at once.".formatted(LARGEST_BATCH));
        }
        return cards.isEmpty()
                ? Outcome.NOTHING
                : changes.write(Room.CLIENT, change -> writer.write(source, cards, change));
    }
}
