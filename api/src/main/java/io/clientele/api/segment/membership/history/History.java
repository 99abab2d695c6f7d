package io.clientele.api.segment.membership.history;

import io.clientele.api.segment.Forming;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.member.MembershipVia;
import io.clientele.api.segment.member.Place;
import io.clientele.api.segment.member.Standings;
import io.clientele.api.segment.membership.InForce;
import io.clientele.api.segment.membership.version.Version;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Since when and why clients are in a segment: from the entered sets of its versions, and its pins. */
@Component
public class History {

    private final EntryDays days;
    private final InForce inForce;

    History(EntryDays days, InForce inForce) {
        this.days = days;
        this.inForce = inForce;
    }

    /** @param day as of which; null is now */
    public Standings of(Segment segment, @Nullable LocalDate day) {
        return new OfSegment(segment, day);
    }

    /** Who bears no date came in after the last version: into a DYNAMIC segment, which is recorded once a minute. */
    private final class OfSegment implements Standings {

        private final Segment segment;
        private final @Nullable LocalDate day;
        private @Nullable Integer version;

        private OfSegment(Segment segment, @Nullable LocalDate day) {
            this.segment = segment;
            this.day = day;
        }

        @Override
        public int segment() {
            return segment.number();
        }

        @Override
        public int version() {
            var known = version;
            if (known == null) {
                known = inForce.version(segment(), day).map(Version::number).orElse(0);
                version = known;
            }
            return known;
        }

        @Override
        public long merges() {
            return days.merges();
        }

        @Override
        public List<RoaringBitmap> latestFirst() {
            return entries().stream().map(EntryDays.Day::clients).toList();
        }

        @Override
        public Map<Integer, Place> places(Collection<Integer> clients) {
            var since = since(clients);
            var pinned = inForce.pins(segment()).in();
            var places = new HashMap<Integer, Place>();
            clients.forEach(client -> places.put(client, new Place(since.get(client), via(pinned, client))));
            return places;
        }

        private Map<Integer, LocalDate> since(Collection<Integer> clients) {
            var asked = RoaringBitmap.bitmapOf(
                    clients.stream().mapToInt(Integer::intValue).toArray());
            var dates = new HashMap<Integer, LocalDate>();
            entries()
                    .forEach(day -> RoaringBitmap.and(asked, day.clients())
                            .forEach((int client) -> dates.put(client, day.date())));
            return dates;
        }

        private List<EntryDays.Day> entries() {
            return version() == 0 ? List.of() : days.of(segment(), version());
        }

        private MembershipVia via(RoaringBitmap pinned, int client) {
            if (segment.forming() == Forming.MANUAL && segment.rule() == null) {
                return MembershipVia.MANUAL;
            }
            return pinned.contains(client) ? MembershipVia.PINNED : MembershipVia.RULE;
        }
    }
}
