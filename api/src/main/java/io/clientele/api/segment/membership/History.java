package io.clientele.api.segment.membership;

import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Segment;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Since when and why clients are in a segment: from the entered sets of its versions, and its pins. */
@Component
class History {

    private static final int AT_ONCE = 100;

    record Place(@Nullable LocalDate since, MembershipVia via) {}

    private final Versions versions;
    private final InForce inForce;

    History(Versions versions, InForce inForce) {
        this.versions = versions;
        this.inForce = inForce;
    }

    /**
     * For clients that are members.
     *
     * @param day as of which; null is now
     */
    Map<Integer, Place> of(Segment segment, Collection<Integer> clients, @Nullable LocalDate day) {
        var since = since(segment, clients, day);
        var pinned = inForce.pins(segment.number()).in();
        var places = new HashMap<Integer, Place>();
        clients.forEach(client -> places.put(client, new Place(since.get(client), via(segment, pinned, client))));
        return places;
    }

    /** Who bears no date came in after the last version: into a DYNAMIC segment, which is recorded once a minute. */
    private Map<Integer, LocalDate> since(Segment segment, Collection<Integer> clients, @Nullable LocalDate day) {
        var last = inForce.version(segment.number(), day);
        var dates = new HashMap<Integer, LocalDate>();
        last.ifPresent(version -> {
            var missing = RoaringBitmap.bitmapOf(
                    clients.stream().mapToInt(Integer::intValue).toArray());
            missing.and(versions.members(segment.number(), version.number()));
            date(segment.number(), version.number() + 1, missing, dates);
        });
        return dates;
    }

    private void date(int segment, int before, RoaringBitmap missing, Map<Integer, LocalDate> dates) {
        var next = before;
        while (!missing.isEmpty() && next > 1) {
            for (var version : versions.before(segment, next, AT_ONCE)) {
                var found = RoaringBitmap.and(missing, versions.entered(segment, version.number()));
                found.forEach((int client) -> dates.put(client, version.businessDate()));
                missing.andNot(found);
                next = version.number();
            }
        }
    }

    private static MembershipVia via(Segment segment, RoaringBitmap pinned, int client) {
        if (segment.forming() == Forming.MANUAL && segment.rule() == null) {
            return MembershipVia.MANUAL;
        }
        return pinned.contains(client) ? MembershipVia.PINNED : MembershipVia.RULE;
    }
}
