package io.clientele.api.database;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Optional;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Whose facts changed between two versions of a room; the same span is asked for once for all that follow it. */
@Component
public class Touches {

    private static final int KEPT = 64;

    private record Key(Room room, long after, long upTo) {}

    private final Changes changes;
    private final Cache<Key, Optional<RoaringBitmap>> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    Touches(Changes changes) {
        this.changes = changes;
    }

    /** Nothing when it may be anyone, or when not every version between has left its trace; not to be changed. */
    public Optional<RoaringBitmap> between(Room room, long after, long upTo) {
        return known.get(new Key(room, after, upTo), this::read);
    }

    private Optional<RoaringBitmap> read(Key key) {
        var touched = changes.between(key.room(), key.after(), key.upTo());
        if (touched.size() != key.upTo() - key.after() || touched.stream().anyMatch(Changes.Touched::everyone)) {
            return Optional.empty();
        }
        var clients = new RoaringBitmap();
        touched.forEach(one -> clients.or(one.clients()));
        return Optional.of(clients);
    }
}
