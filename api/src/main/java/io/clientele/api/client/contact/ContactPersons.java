package io.clientele.api.client.contact;

import io.clientele.api.client.Clients;
import io.clientele.api.client.field.CanonicalValue;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Outcome;
import io.clientele.api.database.Room;
import io.clientele.api.firm.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people to talk to at clients. */
@Component
public class ContactPersons {

    private static final String SELECT = """
            select id, source, external_id, client_id, name, position, role, sex, email, phone, messenger, birth_date, active
            from contact_person""";

    private final JdbcClient jdbc;
    private final Changes changes;
    private final ContactWriter writer;

    ContactPersons(JdbcClient jdbc, Changes changes, ContactWriter writer) {
        this.jdbc = jdbc;
        this.changes = changes;
        this.writer = writer;
    }

    /** The people of each of these clients that has any, those still there first, then by name. */
    public Map<Integer, List<ContactPerson>> ofClients(Collection<Integer> clients) {
        return clients.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(SELECT + " where client_id in (:clients) order by active desc, name, id")
                        .param("clients", clients)
                        .query(ContactPerson.class)
                        .list()
                        .stream()
                        .collect(Collectors.groupingBy(ContactPerson::clientId));
    }

    public Optional<ContactPerson> byId(int id) {
        return jdbc.sql(SELECT + " where id = ?")
                .param(id)
                .query(ContactPerson.class)
                .optional();
    }

    /** The people that a source knows by these external ids. */
    public List<ContactPerson> withExternalIds(String source, Collection<String> externalIds) {
        return externalIds.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + " where source = :source and external_id in (:ids)")
                        .param("source", source)
                        .param("ids", externalIds)
                        .query(ContactPerson.class)
                        .list();
    }

    /**
     * Makes new people and changes known ones, in one transaction: cards that are wrong are left out and told, the others land.
     *
     * @param cards at most {@value Clients#LARGEST_BATCH}
     */
    public Outcome upsert(String source, List<ContactPersonCard> cards) {
        if (cards.size() > Clients.LARGEST_BATCH) {
            throw new Problem(
                    "BATCH_TOO_LARGE", "At most %d cards are taken at once.".formatted(Clients.LARGEST_BATCH));
        }
        CanonicalValue.text(source, 32);
        return cards.isEmpty()
                ? Outcome.NOTHING
                : changes.write(
                        Room.CLIENT,
                        change -> writer.write(
                                source,
                                cards,
                                withExternalIds(
                                        source,
                                        cards.stream()
                                                .map(ContactPersonCard::externalId)
                                                .toList()),
                                change));
    }
}
