package io.clientele.api.sale.classification.metric;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;

/** Clients by class, each in one class or in none. */
public final class Partition<C extends Enum<C>> {

    private final Map<C, RoaringBitmap> members;

    private Partition(Map<C, RoaringBitmap> members) {
        this.members = members;
    }

    /** Takes clients in ascending order. */
    public static final class Sorting<C extends Enum<C>> {

        private final Class<C> classes;
        private final Map<C, RoaringBitmapWriter<RoaringBitmap>> writers;

        /** Begins with nobody in any class. */
        public Sorting(Class<C> classes) {
            this.classes = classes;
            writers = new EnumMap<>(classes);
            for (var each : classes.getEnumConstants()) {
                writers.put(each, RoaringBitmapWriter.writer().constantMemory().get());
            }
        }

        /** Puts the next client into a class. */
        public void add(C ofClient, int client) {
            Objects.requireNonNull(writers.get(ofClient)).add(client);
        }

        /** All clients added, by class. */
        public Partition<C> sorted() {
            var members = new EnumMap<C, RoaringBitmap>(classes);
            writers.forEach((each, writer) -> members.put(each, writer.get()));
            return new Partition<>(members);
        }
    }

    /** Null for a client that has none. */
    public @Nullable C of(int client) {
        return members.entrySet().stream()
                .filter(each -> each.getValue().contains(client))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** A bitmap of the caller's own. */
    public RoaringBitmap clients(Collection<C> wanted) {
        var clients = new RoaringBitmap();
        wanted.forEach(each -> clients.or(Objects.requireNonNull(members.get(each))));
        return clients;
    }

    /** How much memory it takes. */
    public long bytes() {
        return members.values().stream()
                .mapToLong(RoaringBitmap::getLongSizeInBytes)
                .sum();
    }
}
