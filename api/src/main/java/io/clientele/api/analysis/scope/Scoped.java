package io.clientele.api.analysis.scope;

import io.clientele.api.database.AsOf;
import io.clientele.api.firm.Period;
import io.clientele.api.segment.Segment;
import java.util.List;

/** An answer that tells what it is about. */
public interface Scoped {

    Scope scope();

    default Period getPeriod() {
        return scope().period();
    }

    default List<Segment> getSegments() {
        return scope().segments();
    }

    default String getMembership() {
        return scope().membership().text();
    }

    default AsOf getAsOf() {
        return scope().asOf();
    }

    default boolean isPartial() {
        return scope().partial();
    }
}
