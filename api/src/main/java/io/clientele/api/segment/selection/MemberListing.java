package io.clientele.api.segment.selection;

import io.clientele.api.client.identity.Candidate;
import io.clientele.api.client.identity.ClientKey;
import io.clientele.api.client.identity.KeyLookup;
import io.clientele.api.database.Outcome;
import io.clientele.api.database.Outcome.Rejected;
import io.clientele.api.firm.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** The rows of one file of members on their way in: batch by batch it is found out who is meant, and all land in one act. */
public final class MemberListing {

    private static final int MOST_CANDIDATES = 5;

    private final KeyLookup lookup;
    private final RoaringBitmap seen;
    private final RoaringBitmap mayBeIn;
    private final RoaringBitmap before;
    private final MemberMode mode;
    private final BiConsumer<MemberMode, RoaringBitmap> act;
    private final RoaringBitmap listed = new RoaringBitmap();

    /**
     * For one file.
     *
     * @param seen whom the sender may see
     * @param mayBeIn whom the segment may hold
     * @param before its members before the file; not to be changed
     * @param act lands what was gathered
     */
    MemberListing(
            KeyLookup lookup,
            RoaringBitmap seen,
            RoaringBitmap mayBeIn,
            RoaringBitmap before,
            MemberMode mode,
            BiConsumer<MemberMode, RoaringBitmap> act) {
        this.lookup = lookup;
        this.seen = seen;
        this.mayBeIn = mayBeIn;
        this.before = before;
        this.mode = mode;
        this.act = act;
    }

    /** Gathers a batch: clients that will come in are created, those that will go changed, all others unchanged. */
    public Outcome take(List<ClientKey> rows) {
        var rejected = new ArrayList<Rejected>();
        var gathered = new RoaringBitmap();
        var meant = lookup.find(rows);
        for (var at = 0; at < rows.size(); at++) {
            var candidates = meant.get(at).stream()
                    .filter(client -> seen.contains(client.id()))
                    .toList();
            var fault = fault(at, rows.get(at), candidates);
            if (fault == null) {
                gathered.add(candidates.getFirst().id());
            } else {
                rejected.add(fault);
            }
        }
        return outcome(rows.size(), gathered, rejected);
    }

    private Outcome outcome(int rows, RoaringBitmap gathered, List<Rejected> rejected) {
        var fresh = RoaringBitmap.andNot(gathered, listed);
        listed.or(gathered);
        var entering = mode == MemberMode.REMOVE ? 0 : RoaringBitmap.andNotCardinality(fresh, before);
        var leaving = mode == MemberMode.REMOVE ? RoaringBitmap.andCardinality(fresh, before) : 0;
        return new Outcome(entering, leaving, rows - rejected.size() - entering - leaving, rejected);
    }

    private @Nullable Rejected fault(int index, ClientKey key, List<Candidate> candidates) {
        if (key.isEmpty()) {
            return rejected(
                    index, key, "EMPTY_CELL", "Name the client by external_id, or by code, inn, email or phone.");
        }
        if (candidates.isEmpty()) {
            return rejected(index, key, "UNKNOWN_CLIENT", "There is no client of all that is given.");
        }
        if (candidates.size() > 1) {
            return rejected(
                    index,
                    key,
                    "AMBIGUOUS_CLIENT",
                    "Several clients have this: %s. Give the external_id.".formatted(names(candidates)));
        }
        return mayBeIn.contains(candidates.getFirst().id())
                ? null
                : rejected(
                        index,
                        key,
                        "CLIENT_INACTIVE",
                        "The client is inactive, and the segment does not include inactive ones.");
    }

    private static Rejected rejected(int index, ClientKey key, String code, String message) {
        var column = key.column();
        return new Rejected(index, column, column == null ? null : key.value(column), code, message);
    }

    private static String names(List<Candidate> candidates) {
        var told = candidates.stream()
                .limit(MOST_CANDIDATES)
                .map(client -> "«%s» (%s of %s)".formatted(client.name(), client.externalId(), client.source()));
        var more = candidates.size() > MOST_CANDIDATES ? Stream.of("…") : Stream.<String>empty();
        return Stream.concat(told, more).collect(Collectors.joining(", "));
    }

    /**
     * Makes of all that was gathered one act. A list that is not whole replaces nobody: who is in it comes in.
     *
     * @param whole whether no row of the file was rejected
     * @return false when somebody who is not in the list may have been left in
     * @throws Problem {@code EMPTY_SELECTION} when the list would be replaced by nobody
     */
    public boolean land(boolean whole) {
        if (mode == MemberMode.REPLACE && listed.isEmpty()) {
            throw new Problem(
                    "EMPTY_SELECTION", "No row of the file names a client, so nobody would be left in the segment.");
        }
        var all = whole || mode != MemberMode.REPLACE;
        if (!listed.isEmpty()) {
            act.accept(all ? mode : MemberMode.ADD, listed);
        }
        return all;
    }
}
