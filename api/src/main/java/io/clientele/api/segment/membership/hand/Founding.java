package io.clientele.api.segment.membership.hand;

import io.clientele.api.access.Caller;
import io.clientele.api.graphql.UserError;
import io.clientele.api.segment.Definitions;
import io.clientele.api.segment.Faulty;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.membership.forming.FormMode;
import io.clientele.api.segment.membership.forming.Recorder;
import io.clientele.api.segment.membership.forming.Refresh;
import io.clientele.api.segment.membership.version.Cause;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/**
 * Makes a segment together with its first members, and takes it back when these cannot be had; a node that dies in between
 * leaves the segment without them. Sees to its members when it is changed.
 */
@Component
public class Founding {

    private final Definitions definitions;
    private final Refresh refresh;
    private final ByHand byHand;
    private final Recorder recorder;

    Founding(Definitions definitions, Refresh refresh, ByHand byHand, Recorder recorder) {
        this.definitions = definitions;
        this.refresh = refresh;
        this.byHand = byHand;
        this.recorder = recorder;
    }

    /** Makes a segment with the members that its rule gives it, if it has one. */
    public Segment found(Map<String, Object> fields, Caller caller) {
        return found(fields, null, caller);
    }

    /**
     * Makes a segment, pins the members named, and forms it from its rule; a DYNAMIC one is recorded if it can be answered.
     *
     * @param fields as of the input {@code SegmentCreateInput}
     * @param members of a MANUAL segment, besides those of its rule
     * @throws Faulty with all that is wrong
     */
    public Segment found(Map<String, Object> fields, @Nullable RoaringBitmap members, Caller caller) {
        if (members != null && !Forming.MANUAL.name().equals(fields.get("forming"))) {
            throw new Faulty(List.of(new UserError(
                    List.of("members"), "MEMBERS_NEED_MANUAL", "Only a MANUAL segment is made with members.")));
        }
        var segment = definitions.create(fields, caller);
        try {
            fill(segment, members, caller);
        } catch (RuntimeException failure) {
            definitions.delete(segment.number(), caller);
            throw failure;
        }
        return segment;
    }

    private void fill(Segment segment, @Nullable RoaringBitmap members, Caller caller) {
        if (members != null) {
            byHand.add(segment.number(), members, caller, null);
        }
        if (segment.rule() != null && segment.forming() != Forming.DYNAMIC) {
            refresh.form(segment.number(), FormMode.KEEP, Cause.BUTTON, caller);
        }
        recorder.follow(segment);
    }

    /** Changes a segment as {@link Definitions#update} does; what a DYNAMIC one then comes to is recorded. */
    public Segment change(int segment, long seen, Map<String, Object> fields, Caller caller) {
        var changed = definitions.update(segment, seen, fields, caller);
        recorder.follow(changed);
        return changed;
    }
}
