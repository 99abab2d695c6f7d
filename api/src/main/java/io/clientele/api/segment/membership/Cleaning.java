package io.clientele.api.segment.membership;

import io.clientele.api.segment.SegmentDeleted;
import io.clientele.api.segment.membership.version.Versions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Takes a deleted segment's history and pins away with it. */
@Component
class Cleaning {

    private final Versions versions;
    private final Pins pins;

    Cleaning(Versions versions, Pins pins) {
        this.versions = versions;
        this.pins = pins;
    }

    @EventListener
    void clean(SegmentDeleted deleted) {
        versions.deleteAll(deleted.segment());
        pins.deleteAll(deleted.segment());
    }
}
