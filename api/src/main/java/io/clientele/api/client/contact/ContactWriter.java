package io.clientele.api.client.contact;

import io.clientele.api.client.Clients;
import io.clientele.api.database.Change;
import io.clientele.api.database.Outcome;
import io.clientele.api.firm.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes one batch of contact persons into the database, within a write of the client room. */
@Component
class ContactWriter {

    private static final String COLUMNS = "client_id, " + String.join(", ", ContactField.columns());

    private final JdbcTemplate jdbc;
    private final Clients clients;

    ContactWriter(JdbcTemplate jdbc, Clients clients) {
        this.jdbc = jdbc;
        this.clients = clients;
    }

    Outcome write(String source, List<ContactPersonCard> cards, List<ContactPerson> stored, Change change) {
        var drafts = IntStream.range(0, cards.size())
                .mapToObj(index -> new ContactDraft(index, cards.get(index)))
                .toList();
        refuseDuplicates(drafts);
        var known = stored.stream().collect(Collectors.toMap(ContactPerson::externalId, Function.identity()));
        var ids = clients.idsOf(source, named(drafts));
        drafts.stream().filter(ContactDraft::lands).forEach(draft -> refuseUnknown(draft, known, ids));
        return land(source, drafts, known, ids, change);
    }

    private static void refuseDuplicates(List<ContactDraft> drafts) {
        var groups = drafts.stream().collect(Collectors.groupingBy(draft -> draft.card.externalId()));
        for (var same : groups.values()) {
            if (same.stream().map(draft -> draft.card).distinct().count() > 1) {
                same.forEach(draft -> draft.reject(
                        "external_id",
                        draft.card.externalId(),
                        new Problem(
                                "DUPLICATE_KEY", "The same external id comes more than once, with other content.")));
            } else {
                same.stream().skip(1).forEach(draft -> draft.repeated = true);
            }
        }
    }

    private static List<String> named(List<ContactDraft> drafts) {
        return drafts.stream()
                .map(draft -> draft.card.client())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static void refuseUnknown(
            ContactDraft draft, Map<String, ContactPerson> known, Map<String, Integer> clients) {
        var client = draft.card.client();
        var isNew = !known.containsKey(draft.card.externalId());
        if (client == null ? isNew : !clients.containsKey(client)) {
            draft.reject(
                    "client",
                    client,
                    new Problem(
                            client == null ? "REQUIRED" : "UNKNOWN_CLIENT",
                            "A client of this source is needed, by its external id."));
        }
        if (isNew && !draft.values.containsKey(ContactField.NAME)) {
            draft.reject("name", null, new Problem("REQUIRED", "A new contact person needs a name."));
        }
    }

    private Outcome land(
            String source,
            List<ContactDraft> drafts,
            Map<String, ContactPerson> known,
            Map<String, Integer> clients,
            Change change) {
        var created = new ArrayList<ContactPerson>();
        var changed = new ArrayList<ContactPerson>();
        int last = last();
        for (var draft : drafts.stream().filter(ContactDraft::lands).toList()) {
            var stored = known.get(draft.card.externalId());
            var id = stored == null ? ++last : stored.id();
            var made = draft.made(id, source, client(draft, stored, clients), stored);
            if (stored == null) {
                created.add(made);
            } else if (!made.equals(stored)) {
                changed.add(made);
                change.touch(stored.clientId());
            }
        }
        insert(created);
        update(changed);
        created.forEach(person -> change.touch(person.clientId()));
        changed.forEach(person -> change.touch(person.clientId()));
        return outcome(drafts, created.size(), changed.size());
    }

    private static int client(ContactDraft draft, @Nullable ContactPerson stored, Map<String, Integer> clients) {
        var client = draft.card.client();
        return client == null ? Objects.requireNonNull(stored).clientId() : Objects.requireNonNull(clients.get(client));
    }

    private int last() {
        return Objects.requireNonNull(
                jdbc.queryForObject("select coalesce(max(id), 0) from contact_person for update", Integer.class));
    }

    private void insert(List<ContactPerson> people) {
        if (!people.isEmpty()) {
            jdbc.batchUpdate(
                    "insert into contact_person (" + COLUMNS + ", source, external_id, id) values (?"
                            + ", ?".repeat(ContactField.values().length + 3) + ")",
                    people.stream()
                            .map(person -> row(person, person.source(), person.externalId(), person.id()))
                            .toList());
        }
    }

    private void update(List<ContactPerson> people) {
        if (!people.isEmpty()) {
            jdbc.batchUpdate(
                    "update contact_person set " + COLUMNS.replace(",", " = ?,") + " = ? where id = ?",
                    people.stream().map(person -> row(person, person.id())).toList());
        }
    }

    private static Object[] row(ContactPerson person, Object... rest) {
        var row = new ArrayList<@Nullable Object>();
        row.add(person.clientId());
        row.add(person.name());
        row.add(person.position());
        row.add(person.role());
        row.add(person.sex());
        row.add(person.email());
        row.add(person.phone());
        row.add(person.messenger());
        row.add(person.birthDate());
        row.add(person.active());
        row.addAll(List.of(rest));
        return row.toArray();
    }

    private static Outcome outcome(List<ContactDraft> drafts, int created, int changed) {
        var sound =
                (int) drafts.stream().filter(draft -> draft.problems.isEmpty()).count();
        return new Outcome(
                created,
                changed,
                sound - created - changed,
                drafts.stream().flatMap(draft -> draft.problems.stream()).toList());
    }
}
