package io.clientele.api.demo;

import org.jspecify.annotations.Nullable;

/**
 * A segment to be created after all facts are loaded. {@code cron} (six fields) and {@code zone} are those of a periodic one, else
 * null.
 */
record DemoSegment(
        String name,
        Forming forming,
        Importance importance,
        String rule,
        @Nullable String cron,
        @Nullable String zone) {

    /** How the segment comes by its members. */
    enum Forming {
        DYNAMIC,
        PERIODIC,
        MANUAL
    }

    /** Two or three are main. */
    enum Importance {
        MAIN,
        SECONDARY
    }
}
