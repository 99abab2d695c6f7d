package io.clientele.api.segment.selection;

import io.clientele.api.access.Callers;
import io.clientele.api.client.VisibleClients;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.membership.PinBatch;
import io.clientele.api.segment.membership.Pins;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/**
 * What was done by hand to a segment: who, when, why, and how many clients. A caller who sees only some clients is told of the
 * batches that hold any of them, and who made one and why only when he sees all its clients: the reason may be about the others.
 */
@Controller
class PinController {

    private final Pins pins;
    private final VisibleClients visible;
    private final Callers callers;
    private final Cursors cursors;

    PinController(Pins pins, VisibleClients visible, Callers callers, Cursors cursors) {
        this.pins = pins;
        this.visible = visible;
        this.callers = callers;
        this.cursors = cursors;
    }

    @SchemaMapping
    Page<PinBatch> pins(Segment segment, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        var paging = Paging.of(first, after, null, null);
        var list = "pins/" + segment.number();
        var before =
                paging.cursor() == null ? Integer.MAX_VALUE : Integer.parseInt(cursors.position(list, paging.cursor()));
        var mask = visible.of(callers.current());
        return Page.of(
                paging,
                mask == null
                        ? pins.before(segment.number(), before, paging.size() + 1)
                        : concerning(mask, segment, before)
                                .limit(paging.size() + 1L)
                                .toList(),
                batch -> cursors.of(list, String.valueOf(batch.number())),
                () -> mask == null
                        ? pins.count(segment.number())
                        : concerning(mask, segment, Integer.MAX_VALUE).count());
    }

    private Stream<PinBatch> concerning(RoaringBitmap mask, Segment segment, int before) {
        return pins.before(segment.number(), before, Integer.MAX_VALUE).stream()
                .filter(batch -> RoaringBitmap.intersects(batch.clients(), mask));
    }

    @SchemaMapping
    @Nullable
    String pinnedBy(PinBatch batch) {
        return isSeenWhole(batch) ? batch.pinnedBy() : null;
    }

    @SchemaMapping
    @Nullable
    String reason(PinBatch batch) {
        return isSeenWhole(batch) ? batch.reason() : null;
    }

    private boolean isSeenWhole(PinBatch batch) {
        var mask = visible.of(callers.current());
        return mask == null || mask.contains(batch.clients());
    }

    @SchemaMapping
    int count(PinBatch batch) {
        var mask = visible.of(callers.current());
        return mask == null ? batch.clients().getCardinality() : RoaringBitmap.andCardinality(batch.clients(), mask);
    }
}
