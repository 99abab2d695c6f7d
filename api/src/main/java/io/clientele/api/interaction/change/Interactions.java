package io.clientele.api.interaction.change;

import io.clientele.api.client.field.CanonicalValue;
import io.clientele.api.database.Change;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Outcome;
import io.clientele.api.database.Room;
import io.clientele.api.firm.Firm;
import io.clientele.api.interaction.Interaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What passed between the firm and its clients, by key in its source. */
@Component
public class Interactions {

    public static final int LARGEST_BATCH = Batch.LARGEST;

    private final Firm firm;
    private final Mentions mentions;
    private final StoredInteractions stored;
    private final Changes changes;

    Interactions(Firm firm, Mentions mentions, StoredInteractions stored, Changes changes) {
        this.firm = firm;
        this.mentions = mentions;
        this.stored = stored;
        this.changes = changes;
    }

    /** Those that the source knows by these external ids, in no order; those not there are left out. */
    public Collection<Interaction> withExternalIds(String source, Collection<String> externalIds) {
        return stored.of(source, externalIds).values();
    }

    /**
     * Makes new interactions and changes known ones, in one transaction: rows that are wrong are left out and told, the others
     * land; the same rows again change nothing.
     *
     * @param rows at most {@value #LARGEST_BATCH}
     * @throws io.clientele.api.firm.Problem BATCH_TOO_LARGE
     */
    public Outcome upsert(String source, List<InteractionRow> rows) {
        return upsert(source, new Batch(rows, false));
    }

    /** The same, but when a row is wrong none lands. */
    public Outcome upsertAllOrNone(String source, List<InteractionRow> rows) {
        return upsert(source, new Batch(rows, true));
    }

    /**
     * Takes interactions away, in one transaction.
     *
     * @param externalIds at most {@value #LARGEST_BATCH}
     * @return the external ids of those that were there
     * @throws io.clientele.api.firm.Problem BATCH_TOO_LARGE
     */
    public Set<String> delete(String source, Collection<String> externalIds) {
        Batch.refuseLarge(externalIds.size());
        return externalIds.isEmpty()
                ? Set.of()
                : changes.write(Room.INTERACTION, change -> remove(source, externalIds, change));
    }

    private Outcome upsert(String source, Batch batch) {
        CanonicalValue.text(source, 32);
        var found = mentions.in(source, batch);
        return batch.landing().isEmpty()
                ? batch.outcome(0, 0)
                : changes.write(Room.INTERACTION, change -> land(source, batch, mentions.asMerged(found), change));
    }

    private Outcome land(String source, Batch batch, Mentions.Found found, Change change) {
        var before = stored.of(source, Batch.named(batch.landing(), InteractionRow::externalId));
        var last = stored.lastId();
        var written = new ArrayList<Interaction>();
        var created = 0;
        for (var draft : batch.landing()) {
            var known = before.get(draft.row.externalId());
            var id = known == null ? ++last : known.id();
            var given = found.interaction(id, source, draft.row, Moment.of(draft.row.at(), firm.zone()));
            if (!given.equals(known)) {
                written.add(given);
                created += known == null ? 1 : 0;
                if (known != null) {
                    change.touch(known.clientId(), known.onDay());
                }
                change.touch(given.clientId(), given.onDay());
            }
        }
        change.follow(
                Interaction.TYPE,
                () -> InteractionReversal.images(
                        stored,
                        source,
                        written.stream().map(Interaction::externalId).toList()),
                () -> stored.write(written));
        return batch.outcome(created, written.size() - created);
    }

    private Set<String> remove(String source, Collection<String> externalIds, Change change) {
        var there = stored.of(source, externalIds);
        there.values().forEach(interaction -> change.touch(interaction.clientId(), interaction.onDay()));
        stored.remove(there.values());
        return Set.copyOf(there.keySet());
    }
}
