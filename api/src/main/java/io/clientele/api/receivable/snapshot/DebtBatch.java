package io.clientele.api.receivable.snapshot;

import io.clientele.api.database.Outcome;
import io.clientele.api.database.Outcome.Rejected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rows of one upsert, read: the newest of each client that can be kept, and what is wrong with others. */
final class DebtBatch {

    private record Key(String client, LocalDate snapshotOn) {}

    private record Given(int index, DebtState state) {}

    private final Map<Key, List<Given>> byKey = new LinkedHashMap<>();
    private final List<Rejected> rejected = new ArrayList<>();

    DebtBatch(List<DebtRow> rows, DebtCheck check) {
        for (var index = 0; index < rows.size(); index++) {
            var wrong = check.check(index, rows.get(index));
            rejected.addAll(wrong);
            if (wrong.isEmpty()) {
                take(new Given(index, DebtState.of(rows.get(index))));
            }
        }
        byKey.values().removeIf(this::refuseDifferent);
    }

    private void take(Given given) {
        byKey.computeIfAbsent(new Key(given.state().client(), given.state().snapshotOn()), unseen -> new ArrayList<>())
                .add(given);
    }

    private boolean refuseDifferent(List<Given> same) {
        var differ = same.stream().map(Given::state).distinct().count() > 1;
        if (differ) {
            same.forEach(given -> rejected.add(new Rejected(
                    given.index(),
                    "client",
                    given.state().client(),
                    "DUPLICATE_KEY",
                    "The client comes more than once on that day, with other content.")));
        }
        return differ;
    }

    /** Leaves out the rows of clients who are not known. */
    void refuseUnknown(Set<String> known) {
        byKey.entrySet().removeIf(entry -> {
            var client = entry.getKey().client();
            if (known.contains(client)) {
                return false;
            }
            entry.getValue().forEach(given -> rejected.add(DebtCheck.unknown(given.index(), client)));
            return true;
        });
    }

    Set<String> clients() {
        var clients = new HashSet<String>();
        byKey.keySet().forEach(key -> clients.add(key.client()));
        return clients;
    }

    /** One for each client. */
    Collection<DebtState> newest() {
        var newest = new LinkedHashMap<String, DebtState>();
        byKey.values()
                .forEach(same -> newest.merge(
                        same.getFirst().state().client(),
                        same.getFirst().state(),
                        (one, other) -> one.snapshotOn().isAfter(other.snapshotOn()) ? one : other));
        return newest.values();
    }

    /** Rows that a newer one supersedes change nothing, like those that say what is known. */
    Outcome outcome(int created, int changed) {
        var sound = byKey.values().stream().mapToInt(List::size).sum();
        return new Outcome(created, changed, sound - created - changed, rejected);
    }
}
