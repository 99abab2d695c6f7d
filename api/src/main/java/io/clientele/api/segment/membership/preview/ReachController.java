package io.clientele.api.segment.membership.preview;

import io.clientele.api.segment.Segment;
import io.clientele.api.segment.definition.Definitions;
import java.util.List;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Tells how far a change of a previewed segment would reach. */
@Controller
class ReachController {

    private final Definitions definitions;

    ReachController(Definitions definitions) {
        this.definitions = definitions;
    }

    @SchemaMapping
    List<Segment> dependents(SegmentPreview preview) {
        var changed = preview.comparedWith();
        return changed == null ? List.of() : definitions.dependents(changed.number());
    }
}
