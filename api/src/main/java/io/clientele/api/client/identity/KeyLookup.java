package io.clientele.api.client.identity;

import io.clientele.api.client.ClientSets;
import io.clientele.api.client.ClientSets.Source;
import io.clientele.api.client.Clients;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Gatherers;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** Who is meant by the rows of one file, batch by batch. Nobody erased or archived is ever meant. */
public final class KeyLookup {

    private static final String THERE = "not erased and not archived";

    /** More of them make a key no less ambiguous. */
    private static final int MOST_ALIKE = 20;

    private final String source;
    private final Clients clients;
    private final ClientSets sets;
    private final Map<KeyKind, KeyIndex> indexes = new EnumMap<>(KeyKind.class);

    KeyLookup(String source, Clients clients, ClientSets sets) {
        this.source = source;
        this.clients = clients;
        this.sets = sets;
    }

    /** For each key, in order, everybody it may mean: nobody, one, or several that it does not tell apart. */
    public List<List<Candidate>> find(List<ClientKey> keys) {
        var ids = clients.idsOf(
                source,
                keys.stream()
                        .map(ClientKey::externalId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        var perhaps = keys.stream().map(key -> perhaps(key, ids)).toList();
        var read = read(perhaps);
        return IntStream.range(0, keys.size())
                .mapToObj(at -> meant(keys.get(at), perhaps.get(at), read))
                .toList();
    }

    private RoaringBitmap perhaps(ClientKey key, Map<String, Integer> ids) {
        if (key.externalId() != null) {
            var id = ids.get(key.externalId());
            return id == null ? new RoaringBitmap() : RoaringBitmap.bitmapOf(id);
        }
        @Nullable RoaringBitmap alike = null;
        for (var kind : key.given()) {
            var found = alike(kind, Objects.requireNonNull(kind.of(key)));
            alike = alike == null ? found : RoaringBitmap.and(alike, found);
        }
        return alike == null ? new RoaringBitmap() : alike.limit(MOST_ALIKE);
    }

    private RoaringBitmap alike(KeyKind kind, String text) {
        var normal = kind.normal(text);
        return normal.isEmpty()
                ? new RoaringBitmap()
                : indexes.computeIfAbsent(kind, this::read).find(normal);
    }

    private KeyIndex read(KeyKind kind) {
        var index = new KeyIndex();
        var column = kind.column();
        var filled = THERE + " and " + column + " is not null";
        sets.read(
                new Source("client", "id", filled, Map.of()),
                "id, " + column,
                null,
                row -> index.add(kind.normal(row.getString(2)), row.getInt(1)));
        return index;
    }

    private Map<Integer, Candidate> read(Collection<RoaringBitmap> perhaps) {
        var all = new RoaringBitmap();
        perhaps.forEach(all::or);
        var read = new HashMap<Integer, Candidate>();
        all.stream()
                .boxed()
                .gather(Gatherers.windowFixed(Clients.LARGEST_BATCH))
                .map(some -> RoaringBitmap.bitmapOf(
                        some.stream().mapToInt(Integer::intValue).toArray()))
                .forEach(some ->
                        sets.read(new Source("client", "id", THERE, Map.of()), Candidate.COLUMNS, some, row -> {
                            var candidate = Candidate.of(row);
                            read.put(candidate.id(), candidate);
                        }));
        return read;
    }

    private static List<Candidate> meant(ClientKey key, RoaringBitmap perhaps, Map<Integer, Candidate> read) {
        return perhaps.stream()
                .mapToObj(read::get)
                .filter(Objects::nonNull)
                .filter(client ->
                        key.externalId() != null || key.given().stream().allMatch(kind -> kind.fits(key, client)))
                .toList();
    }
}
