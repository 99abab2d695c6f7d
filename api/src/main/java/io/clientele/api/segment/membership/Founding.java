package io.clientele.api.segment.membership;

import io.clientele.api.access.Caller;
import io.clientele.api.graphql.UserError;
import io.clientele.api.segment.Definitions;
import io.clientele.api.segment.Faulty;
import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Segment;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Makes a segment together with its first members: all of it or nothing. */
@Component
public class Founding {

    private final Definitions definitions;
    private final Refresh refresh;
    private final Recorder recorder;
    private final ChosenClients chosen;

    Founding(Definitions definitions, Refresh refresh, Recorder recorder, ChosenClients chosen) {
        this.definitions = definitions;
        this.refresh = refresh;
        this.recorder = recorder;
        this.chosen = chosen;
    }

    /**
     * Makes a segment, pins the members named, and forms it from its rule; a DYNAMIC one is recorded if it can be answered.
     *
     * @param fields as of the input {@code SegmentCreateInput}
     * @throws Faulty with all that is wrong
     */
    public Segment found(Map<String, Object> fields, Caller caller) {
        var members = fields.get("members") instanceof List<?> ids
                ? ids.stream().map(String::valueOf).toList()
                : List.<String>of();
        if (!members.isEmpty() && !Forming.MANUAL.name().equals(fields.get("forming"))) {
            throw new Faulty(List.of(new UserError(
                    List.of("members"), "MEMBERS_NEED_MANUAL", "Only a MANUAL segment is made with members.")));
        }
        var pinned = members.isEmpty()
                ? null
                : chosen.of(members, Boolean.TRUE.equals(fields.get("includeInactive")), caller);
        var segment = definitions.create(fields, caller);
        try {
            fill(segment, pinned, caller);
        } catch (RuntimeException failure) {
            definitions.delete(segment.number(), caller);
            throw failure;
        }
        return segment;
    }

    private void fill(Segment segment, @Nullable RoaringBitmap pinned, Caller caller) {
        if (pinned != null) {
            refresh.pin(segment.number(), Pins.Direction.IN, pinned, caller, null);
        }
        if (segment.rule() != null && segment.forming() != Forming.DYNAMIC) {
            refresh.form(segment.number(), FormMode.KEEP, Cause.BUTTON, caller);
        }
        recorder.follow(segment);
    }
}
