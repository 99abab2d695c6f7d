package io.clientele.api.receivable.snapshot;

import io.clientele.api.client.Clients;
import io.clientele.api.database.Change;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Outcome;
import io.clientele.api.database.Room;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Problem;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What clients owe on a day, of bases that keep no invoices. The newest snapshot of a client in a source supersedes those before,
 * whatever order they come in; invoices of other documents and of other sources stay beside it.
 */
@Component
public class DebtSnapshots {

    private static final int LARGEST_BATCH = 5_000;

    private final Clients clients;
    private final Changes changes;
    private final DebtStates states;
    private final DebtFacts facts;
    private final BusinessCalendar calendar;

    DebtSnapshots(Clients clients, Changes changes, DebtStates states, DebtFacts facts, BusinessCalendar calendar) {
        this.clients = clients;
        this.changes = changes;
        this.states = states;
        this.facts = facts;
        this.calendar = calendar;
    }

    /**
     * Takes snapshots in one transaction: rows that are wrong are left out and told, the others land. One that is older than what is
     * known of its client changes nothing.
     *
     * @param rows at most 5,000
     * @throws Problem BATCH_TOO_LARGE
     */
    public Outcome upsert(String source, List<DebtRow> rows) {
        if (rows.size() > LARGEST_BATCH) {
            throw new Problem("BATCH_TOO_LARGE", "At most %d rows are taken at once.".formatted(LARGEST_BATCH));
        }
        var batch = new DebtBatch(rows, new DebtCheck(calendar.today()));
        var ids = clients.idsOf(source, batch.clients());
        batch.refuseUnknown(ids.keySet());
        return batch.newest().isEmpty()
                ? batch.outcome(0, 0)
                : changes.write(Room.RECEIVABLE, change -> land(source, batch, clients.asMerged(ids), change));
    }

    /**
     * Settles what every client owes of whom a whole snapshot says nothing, as of its day; so are advances.
     *
     * @param named the clients of whom it says something
     * @return how many had something open
     */
    public int settleOthers(String source, LocalDate snapshotOn, Set<String> named) {
        return changes.write(Room.RECEIVABLE, change -> {
            var others = states.open(source, snapshotOn).stream()
                    .filter(state -> !named.contains(state.client()))
                    .toList();
            facts.settle(source, others, snapshotOn);
            var settled =
                    others.stream().map(state -> state.settledOn(snapshotOn)).toList();
            states.write(source, settled);
            touch(settled, idsOf(source, settled), change);
            return others.size();
        });
    }

    private Map<String, Integer> idsOf(String source, Collection<DebtState> of) {
        return clients.idsOf(source, of.stream().map(DebtState::client).toList());
    }

    private Outcome land(String source, DebtBatch batch, Map<String, Integer> ids, Change change) {
        var stored = states.of(source, batch.clients());
        var taken = batch.newest().stream()
                .filter(state -> supersedes(state, stored.get(state.client())))
                .toList();
        var known = taken.stream()
                .filter(state -> stored.containsKey(state.client()))
                .toList();
        facts.take(source, taken, known);
        states.write(source, taken);
        touch(taken, ids, change);
        return batch.outcome(taken.size() - known.size(), known.size());
    }

    private static boolean supersedes(DebtState state, @Nullable DebtState stored) {
        return stored == null || (!stored.snapshotOn().isAfter(state.snapshotOn()) && !stored.equals(state));
    }

    private static void touch(Collection<DebtState> taken, Map<String, Integer> ids, Change change) {
        taken.forEach(state -> {
            var client = ids.get(state.client());
            if (client != null) {
                change.touch(client, state.snapshotOn());
            }
        });
    }
}
