package io.clientele.api.demo;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A segment to be created after the sales are loaded. {@code needs} are the criteria its rule uses; {@code cron} (six
 * fields) and {@code zone} are those of a periodic one, else null; a manual one may have no rule.
 */
record DemoSegment(
        String name,
        Forming forming,
        Importance importance,
        @Nullable String rule,
        @Nullable String cron,
        @Nullable String zone,
        Set<Criterion> needs) {

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

    /** The criteria of rules. */
    enum Criterion {
        ATTRIBUTE,
        CATEGORY,
        PROPERTY,
        BOUGHT,
        REGISTERED,
        MEMBER,
        LAST_BOUGHT,
        CONTACTED,
        OWES,
        ABC,
        XYZ
    }

    /** Whether the rule uses none but the given criteria. */
    boolean answeredBy(Set<Criterion> criteria) {
        return criteria.containsAll(needs);
    }

    /** The same list kept by hand alone. */
    DemoSegment withoutRule() {
        return new DemoSegment(name, forming, importance, null, null, null, Set.of());
    }
}
