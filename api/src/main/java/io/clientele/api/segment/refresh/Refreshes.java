package io.clientele.api.segment.refresh;

import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.membership.forming.Formed;
import io.clientele.api.segment.membership.forming.Occasion;
import io.clientele.api.segment.membership.forming.Refresh;
import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Forms many segments: those that others rest on before these, the segments of a family together, and each by itself, so that
 * what fails keeps its last version and stops no other.
 */
@Component
class Refreshes {

    /** Is told what becomes of each unit, as soon as it is known. */
    interface Witness {

        void formed(Unit unit, List<Formed> formed);

        void failed(Unit unit, RuntimeException failure);
    }

    private final Segments segments;
    private final Refresh refresh;
    private final ObjectProvider<FamilyForming> families;

    Refreshes(Segments segments, Refresh refresh, ObjectProvider<FamilyForming> families) {
        this.segments = segments;
        this.refresh = refresh;
        this.families = families;
    }

    /** Ends early only when the occasion says stop. */
    void form(Collection<Segment> asked, Occasion occasion, Witness witness) {
        if (!asked.isEmpty()) {
            var levels = new Levels(segments.findAll());
            Unit.of(asked, levels).forEach(unit -> form(unit, occasion, witness));
        }
    }

    private void form(Unit unit, Occasion occasion, Witness witness) {
        occasion.stop().check();
        List<Formed> formed;
        try {
            formed = formed(unit.segments().getFirst(), occasion);
        } catch (RuntimeException failure) {
            occasion.stop().check();
            witness.failed(unit, failure);
            return;
        }
        witness.formed(unit, formed);
    }

    private List<Formed> formed(Segment one, Occasion occasion) {
        return one.familyId() == null
                ? List.of(refresh.form(one.number(), occasion))
                : families.getObject().form(one.familyId(), occasion);
    }
}
