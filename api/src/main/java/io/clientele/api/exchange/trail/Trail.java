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
        public Mark reached() {
            return Mark.START;
        }

        @Override
        public void reach(Mark mark) {}

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

    /** How far the last earlier run came; a batch that it landed just before its end may lie behind it. */
    Mark reached();

    /** Notes how far this run came. */
    void reach(Mark mark);

    /** Takes a batch in; what comes of it is written down in its own transaction. */
    <T> T follow(Supplier<T> batch);
}
