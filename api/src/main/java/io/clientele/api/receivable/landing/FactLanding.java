package io.clientele.api.receivable.landing;

import io.clientele.api.client.Clients;
import io.clientele.api.client.field.CanonicalValue;
import io.clientele.api.database.Change;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Outcome;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.database.Room;
import io.clientele.api.firm.Problem;
import io.clientele.api.receivable.landing.FactRows.Numbered;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Compares a batch with what is stored and writes the difference, under the room's lock. */
@Component
class FactLanding {

    private final Clients clients;
    private final Changes changes;
    private final FactRows rows;

    FactLanding(Clients clients, Changes changes, FactRows rows) {
        this.clients = clients;
        this.changes = changes;
        this.rows = rows;
    }

    Outcome upsert(String source, FactBatch batch) {
        checkSource(source);
        var ids = clients.idsOf(source, batch.clients());
        return batch.placed(ids).isEmpty()
                ? new Outcome(0, 0, 0, List.copyOf(batch.rejected()))
                : changes.write(
                        Room.RECEIVABLE, change -> land(source, batch, batch.placed(clients.asMerged(ids)), change));
    }

    Outcome delete(Book book, String source, List<String> keys) {
        checkSource(source);
        FactBatch.refuseLarge(keys.size());
        return keys.isEmpty()
                ? Outcome.NOTHING
                : changes.write(Room.RECEIVABLE, change -> remove(book, source, keys, change));
    }

    private Outcome land(String source, FactBatch batch, List<Fact> facts, Change change) {
        var book = batch.book();
        var stored = rows.of(book, source, facts.stream().map(Fact::key).toList());
        var written = new ArrayList<Numbered>();
        var first = rows.lastId(book);
        var created = 0;
        for (var fact : facts) {
            var before = stored.get(fact.key());
            if (before == null) {
                created++;
                written.add(new Numbered(first + created, fact));
            } else if (!before.fact().equals(fact)) {
                touch(before.fact(), change);
                written.add(new Numbered(before.id(), fact));
            }
        }
        written.forEach(numbered -> touch(numbered.fact(), change));
        change.follow(
                book.type(),
                () -> FactReversals.images(rows, book, source, keys(written)),
                () -> rows.write(book, source, written));
        return new Outcome(
                created, written.size() - created, facts.size() - written.size(), List.copyOf(batch.rejected()));
    }

    private static List<String> keys(List<Numbered> numbered) {
        return numbered.stream().map(one -> one.fact().key()).toList();
    }

    private Outcome remove(Book book, String source, List<String> keys, Change change) {
        var stored = rows.of(book, source, new HashSet<>(keys));
        stored.values().forEach(numbered -> touch(numbered.fact(), change));
        rows.remove(book, stored.values());
        return new Outcome(0, stored.size(), 0, unknown(book, keys, stored.keySet()));
    }

    private static List<Rejected> unknown(Book book, List<String> keys, Collection<String> known) {
        return IntStream.range(0, keys.size())
                .filter(index -> !known.contains(keys.get(index)))
                .mapToObj(index -> new Fault(
                                book.key(), keys.get(index), "NOT_FOUND", "There is none of that key in this source.")
                        .at(index))
                .toList();
    }

    private static void touch(Fact fact, Change change) {
        change.touch(fact.client(), fact.day());
    }

    private static void checkSource(String source) {
        if (CanonicalValue.text(source, 32).isEmpty()) {
            throw new Problem("REQUIRED", "A source of at most 32 characters is needed.");
        }
    }
}
