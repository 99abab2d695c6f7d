package io.clientele.api.database;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/** What a write touches, collected while it is made: caches and other nodes follow it. A write that touches nothing is undone. */
public final class Change {

    private final long version;
    private final RoaringBitmap clients = new RoaringBitmap();
    private @Nullable LocalDate from;
    private @Nullable LocalDate to;
    private boolean touched;
    private boolean everyone;

    Change(long version) {
        this.version = version;
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

    boolean touched() {
        return touched;
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
