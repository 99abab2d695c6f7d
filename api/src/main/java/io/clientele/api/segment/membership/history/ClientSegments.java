package io.clientele.api.segment.membership.history;

import io.clientele.api.firm.Problem;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.member.MembershipVia;
import io.clientele.api.segment.membership.Membership;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** The segments that clients are in, for many clients at once: each segment is asked once, however many clients there are. */
@Component
class ClientSegments {

    /** A client's being in a segment. */
    record MembershipOf(Segment segment, @Nullable LocalDate since, MembershipVia via) {}

    /** A client, and the day; null is now. */
    record Asked(int client, @Nullable LocalDate day) {}

    private final Segments segments;
    private final Membership membership;
    private final History history;

    ClientSegments(Segments segments, Membership membership, History history) {
        this.segments = segments;
        this.membership = membership;
        this.history = history;
    }

    /** Those that win come first; a segment whose rule cannot be answered and never was is left out, its status tells that. */
    Map<Asked, List<MembershipOf>> of(Collection<Asked> asked) {
        var found = asked.stream().collect(Collectors.toMap(Function.identity(), one ->
                (List<MembershipOf>) new ArrayList<MembershipOf>()));
        var all = segments.inOrderOfPriority();
        asked.stream().map(Asked::day).distinct().forEach(day -> {
            var clients = clients(asked, day);
            all.forEach(segment -> add(segment, clients, day, found));
        });
        return found;
    }

    private static RoaringBitmap clients(Collection<Asked> asked, @Nullable LocalDate day) {
        return RoaringBitmap.bitmapOf(asked.stream()
                .filter(one -> Objects.equals(one.day(), day))
                .mapToInt(Asked::client)
                .toArray());
    }

    private void add(
            Segment segment, RoaringBitmap clients, @Nullable LocalDate day, Map<Asked, List<MembershipOf>> found) {
        var members = RoaringBitmap.and(clients, answered(segment, day));
        if (!members.isEmpty()) {
            var ids = Arrays.stream(members.toArray()).boxed().toList();
            history.of(segment, day)
                    .places(ids)
                    .forEach((client, place) -> Objects.requireNonNull(found.get(new Asked(client, day)))
                            .add(new MembershipOf(segment, place.since(), place.via())));
        }
    }

    private RoaringBitmap answered(Segment segment, @Nullable LocalDate day) {
        try {
            return membership.on(segment, day);
        } catch (Problem unanswerable) {
            return new RoaringBitmap();
        }
    }
}
