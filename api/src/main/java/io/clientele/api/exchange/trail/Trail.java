package io.clientele.api.exchange.trail;

import java.util.function.Supplier;

/** What an import leaves of what it does. */
public interface Trail {

    /** Leaves nothing. */
    Trail NONE = new Trail() {
        @Override
        public Landed before() {
            return Landed.NOTHING;
        }

        @Override
        public <T> T follow(Supplier<T> batch) {
            return batch.get();
        }
    };

    /** How many rows batches made and changed that are committed. */
    record Landed(long created, long changed) {

        public static final Landed NOTHING = new Landed(0, 0);
    }

    /** What earlier runs of the same import landed, when this one began. */
    Landed before();

    /** Takes a batch in; what comes of it is written down in its own transaction. */
    <T> T follow(Supplier<T> batch);
}
