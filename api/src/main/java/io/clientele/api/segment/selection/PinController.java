package io.clientele.api.segment.selection;

import io.clientele.api.access.Callers;
import io.clientele.api.client.VisibleClients;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.membership.PinBatch;
import io.clientele.api.segment.membership.Pins;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** What was done by hand to a segment: who, when, why, and how many clients. */
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
        return Page.of(
                paging,
                pins.before(segment.number(), before, paging.size() + 1),
                batch -> cursors.of(list, String.valueOf(batch.number())),
                () -> pins.count(segment.number()));
    }

    @SchemaMapping
    int count(PinBatch batch) {
        var mask = visible.of(callers.current());
        return mask == null ? batch.clients().getCardinality() : RoaringBitmap.andCardinality(batch.clients(), mask);
    }
}
