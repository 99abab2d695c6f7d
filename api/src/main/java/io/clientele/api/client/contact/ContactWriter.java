package io.clientele.api.client.contact;

import io.clientele.api.client.Clients;
import io.clientele.api.client.mark.MarkWriter;
import io.clientele.api.client.mark.Marks;
import io.clientele.api.client.mark.Owner;
import io.clientele.api.database.Change;
import io.clientele.api.database.Outcome;
import io.clientele.api.firm.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes one batch of contact persons into the database, within a write of the client room. */
@Component
class ContactWriter {

    private final ContactRows rows;
    private final Clients clients;
    private final MarkWriter marks;

    ContactWriter(ContactRows rows, Clients clients, MarkWriter marks) {
        this.rows = rows;
        this.clients = clients;
        this.marks = marks;
    }

    Outcome write(String source, List<ContactPersonCard> cards, List<ContactPerson> stored, Change change) {
        var drafts = IntStream.range(0, cards.size())
                .mapToObj(index -> new ContactDraft(index, cards.get(index)))
                .toList();
        refuseDuplicates(drafts);
        refuseUnknownCodes(drafts);
        var known = stored.stream().collect(Collectors.toMap(ContactPerson::externalId, Function.identity()));
        var ids = clients.idsOf(source, named(drafts));
        drafts.forEach(draft -> draft.stored = known.get(draft.card.externalId()));
        drafts.stream().filter(ContactDraft::lands).forEach(draft -> refuseUnknown(draft, ids));
        return land(source, drafts, ids, change);
    }

    private void refuseUnknownCodes(List<ContactDraft> drafts) {
        var problems =
                marks.check(drafts.stream().map(draft -> draft.card.marks()).toList());
        drafts.forEach(draft -> draft.problems.addAll(problems.get(draft.index)));
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

    private static void refuseUnknown(ContactDraft draft, Map<String, Integer> clients) {
        var client = draft.card.client();
        var isNew = draft.stored == null;
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

    private Outcome land(String source, List<ContactDraft> drafts, Map<String, Integer> clients, Change change) {
        var made = made(source, drafts.stream().filter(ContactDraft::lands).toList(), clients);
        var created = people(made, draft -> draft.stored == null);
        var changed = people(made, draft -> draft.stored != null && !draft.stored.equals(made.get(draft)));
        rows.insert(created);
        rows.update(changed);
        rows.move(people(made, draft -> draft.stored != null && hasMoved(draft.stored, made.get(draft))));
        var touched = ids(changed);
        touched.addAll(mark(made));
        touched.removeAll(ids(created));
        touch(made, touched, change);
        return outcome(drafts, created.size(), touched.size());
    }

    private Map<ContactDraft, ContactPerson> made(
            String source, List<ContactDraft> landing, Map<String, Integer> clients) {
        var made = new LinkedHashMap<ContactDraft, ContactPerson>();
        int last = rows.last();
        for (var draft : landing) {
            var stored = draft.stored;
            var id = stored == null ? ++last : stored.id();
            made.put(draft, draft.made(id, source, client(draft, clients)));
        }
        return made;
    }

    private static int client(ContactDraft draft, Map<String, Integer> clients) {
        var client = draft.card.client();
        return client == null
                ? Objects.requireNonNull(draft.stored).clientId()
                : Objects.requireNonNull(clients.get(client));
    }

    private static List<ContactPerson> people(
            Map<ContactDraft, ContactPerson> made, Predicate<ContactDraft> condition) {
        return made.entrySet().stream()
                .filter(entry -> condition.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static boolean hasMoved(ContactPerson stored, @Nullable ContactPerson made) {
        return made != null && stored.clientId() != made.clientId();
    }

    private static Set<Integer> ids(List<ContactPerson> people) {
        return people.stream().map(ContactPerson::id).collect(Collectors.toCollection(HashSet::new));
    }

    private Set<Integer> mark(Map<ContactDraft, ContactPerson> made) {
        var byPerson = new HashMap<Integer, Marks>();
        var clientOf = new HashMap<Integer, Integer>();
        made.forEach((draft, person) -> {
            byPerson.put(person.id(), draft.card.marks());
            clientOf.put(person.id(), person.clientId());
        });
        return marks.write(Owner.CONTACT, byPerson, person -> clientOf.getOrDefault(person, 0));
    }

    /** Tells of whoever is new or changed the client he is at, and the one he was at. */
    private static void touch(Map<ContactDraft, ContactPerson> made, Set<Integer> changed, Change change) {
        made.forEach((draft, person) -> {
            var stored = draft.stored;
            if (stored == null || changed.contains(person.id())) {
                change.touch(person.clientId());
                change.touch(stored == null ? person.clientId() : stored.clientId());
            }
        });
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
