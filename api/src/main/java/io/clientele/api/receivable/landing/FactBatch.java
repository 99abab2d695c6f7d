package io.clientele.api.receivable.landing;

import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.firm.Problem;
import io.clientele.api.receivable.landing.RowCheck.Checked;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rows of one upsert, read: one fact for each key that is fit to be stored, and what is wrong with the others. */
final class FactBatch {

    static final int LARGEST = 5_000;

    private record Given(int index, Checked checked) {}

    private final Book book;
    private final Map<String, Given> byKey = new LinkedHashMap<>();
    private final List<Given> all = new ArrayList<>();
    private final Set<String> ambiguous = new HashSet<>();
    private final Map<Integer, Rejected> rejected = new TreeMap<>();

    private FactBatch(Book book) {
        this.book = book;
    }

    /**
     * Reads rows of a book; equal ones of one key count once.
     *
     * @throws Problem BATCH_TOO_LARGE
     */
    static <R> FactBatch of(Book book, List<R> rows, Function<R, Checked> check) {
        refuseLarge(rows.size());
        var batch = new FactBatch(book);
        for (var index = 0; index < rows.size(); index++) {
            batch.read(index, rows.get(index), check);
        }
        batch.refuseAmbiguous();
        return batch;
    }

    static void refuseLarge(int rows) {
        if (rows > LARGEST) {
            throw new Problem("BATCH_TOO_LARGE", "At most %d rows are taken at once.".formatted(LARGEST));
        }
    }

    Book book() {
        return book;
    }

    /** What the sound rows call their clients. */
    Set<String> clients() {
        return byKey.values().stream().map(given -> given.checked().client()).collect(Collectors.toSet());
    }

    /** The facts of known clients; the rows of others are rejected. */
    List<Fact> placed(Map<String, Integer> clients) {
        refuseUnknown(clients);
        return byKey.values().stream()
                .map(Given::checked)
                .map(checked -> checked.fact().of(clients.getOrDefault(checked.client(), Fact.NOBODY)))
                .toList();
    }

    Collection<Rejected> rejected() {
        return rejected.values();
    }

    private <R> void read(int index, R row, Function<R, Checked> check) {
        try {
            take(new Given(index, check.apply(row)));
        } catch (Fault fault) {
            rejected.put(index, fault.at(index));
        }
    }

    private void take(Given given) {
        var key = given.checked().fact().key();
        all.add(given);
        var same = byKey.putIfAbsent(key, given);
        if (same != null && !same.checked().equals(given.checked())) {
            ambiguous.add(key);
        }
    }

    /** None of the rows of a key that comes with this and with that lands, those that are alike neither. */
    private void refuseAmbiguous() {
        byKey.keySet().removeAll(ambiguous);
        all.stream()
                .filter(given -> ambiguous.contains(given.checked().fact().key()))
                .forEach(given -> refuse(
                        given,
                        new Fault(
                                book.key(),
                                given.checked().fact().key(),
                                "DUPLICATE_KEY",
                                "The same key comes more than once, with other content.")));
    }

    private void refuseUnknown(Map<String, Integer> clients) {
        byKey.values().removeIf(given -> {
            var client = given.checked().client();
            var unknown = !clients.containsKey(client);
            if (unknown) {
                refuse(given, unknown(client));
            }
            return unknown;
        });
    }

    private void refuse(Given given, Fault fault) {
        rejected.put(given.index(), fault.at(given.index()));
    }

    private static Fault unknown(String client) {
        return new Fault(
                "client",
                client,
                "UNKNOWN_CLIENT",
                "No client has the external id %s in this source; load clients first.".formatted(client));
    }
}
