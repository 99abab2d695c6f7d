package io.clientele.api.database;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * What a write touches, collected while it is made: caches and other nodes follow it. A write that touches nothing is undone, unless
 * it noted something.
 */
public final class Change {

    /**
     * A thing as it is stored.
     *
     * @param text all of it, always in the same form
     */
    public record Image(long number, String text) {}

    /**
     * What a write made of a thing.
     *
     * @param type of GraphQL, such as {@code Sale}
     * @param key in its source
     * @param before null when it is new
     * @param after null when it is gone
     */
    public record Footprint(
            String type,
            String key,
            @Nullable Image before,
            @Nullable Image after) {}

    private final long version;
    private final boolean followed;
    private final List<Footprint> footprints = new ArrayList<>();
    private final RoaringBitmap clients = new RoaringBitmap();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private boolean touched;
    private boolean noted;
    private boolean everyone;

    Change(long version, boolean followed) {
        this.version = version;
        this.followed = followed;
    }

    /** The version of the room that this write makes. */
    public long version() {
        return version;
    }

    /** Something of the room changed that belongs to no one client, such as a product's group: answers about any may change. */
    public void touch() {
        touched = true;
        everyone = true;
    }

    /** Something was written that no answer rests on: it is kept, though the room is as it was. */
    public void note() {
        noted = true;
    }

    /** Facts of this client changed; 0 stands for facts without a client. */
    public void touch(int client) {
        touched = true;
        clients.add(client);
    }

    /** Facts of this client on this day changed. */
    public void touch(int client, LocalDate day) {
        touch(client);
        from = from == null || day.isBefore(from) ? day : from;
        to = to == null || day.isAfter(to) ? day : to;
    }

    /**
     * Does a part of the write; when somebody follows it, what became of each thing is kept for him.
     *
     * @param images of the things concerned as they stand, by key
     */
    public void follow(String type, Supplier<Map<String, Image>> images, Runnable work) {
        if (!followed) {
            work.run();
            return;
        }
        var before = images.get();
        work.run();
        var after = images.get();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .map(key -> new Footprint(type, key, before.get(key), after.get(key)))
                .filter(footprint -> !Objects.equals(footprint.before(), footprint.after()))
                .forEach(footprints::add);
    }

    /** What became of each thing, as far as it was followed. */
    public List<Footprint> footprints() {
        return footprints;
    }

    boolean touched() {
        return touched;
    }

    boolean noted() {
        return noted;
    }

    boolean everyone() {
        return everyone;
    }

    RoaringBitmap clients() {
        return clients;
    }

    @Nullable
    LocalDate from() {
        return from;
    }

    @Nullable
    LocalDate to() {
        return to;
    }
}
