package io.clientele.api.segment.history;

import io.clientele.api.access.Callers;
import io.clientele.api.client.Client;
import io.clientele.api.client.Clients;
import io.clientele.api.client.VisibleClients;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Period;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.membership.history.Step;
import io.clientele.api.segment.membership.history.Steps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Who came into a segment and who left it, one change for every version that shows it, as far as the caller may see. */
@Component
class MemberChanges {

    private static final int MORE = 4;

    private final Steps steps;
    private final Clients clients;
    private final VisibleClients visible;
    private final Callers callers;
    private final Snapshots snapshots;
    private final Cursors cursors;

    MemberChanges(
            Steps steps,
            Clients clients,
            VisibleClients visible,
            Callers callers,
            Snapshots snapshots,
            Cursors cursors) {
        this.steps = steps;
        this.clients = clients;
        this.visible = visible;
        this.callers = callers;
        this.snapshots = snapshots;
        this.cursors = cursors;
    }

    /** The latest first. */
    Page<MemberChange> page(Segment segment, Period days, Paging paging) {
        var list = "changes/" + segment.number();
        var mask = visible.of(callers.current());
        var after =
                paging.cursor() == null ? ChangePlace.START : ChangePlace.read(cursors.position(list, paging.cursor()));
        return Page.of(
                paging,
                found(segment.number(), days, after, paging.size() + 1, mask),
                change -> cursors.of(list, change.place().text()),
                () -> count(segment.number(), days, mask));
    }

    /** Reads the sets of as many versions as may fill the page, and of more each time when the caller sees too little of them. */
    private List<MemberChange> found(
            int segment, Period days, ChangePlace after, int count, @Nullable RoaringBitmap mask) {
        var read = new HashMap<Integer, Step>();
        var places = new ArrayList<ChangePlace>();
        var wanted = (long) count;
        var next = steps.before(segment, after.next(), days, wanted);
        while (places.size() < count && !next.isEmpty()) {
            snapshots.checkpoint();
            for (var step : next) {
                read.put(step.number(), step);
                take(step, after, count, mask, places);
            }
            wanted *= MORE;
            next = steps.before(segment, next.getLast().number(), days, wanted);
        }
        return told(places, read);
    }

    private static void take(
            Step step, ChangePlace after, int count, @Nullable RoaringBitmap mask, List<ChangePlace> places) {
        for (var kind : MemberChangeKind.values()) {
            var befallen = masked(kind.of(step), mask).getIntIterator();
            befallen.advanceIfNeeded(after.firstAfter(step.number(), kind));
            while (places.size() < count && befallen.hasNext()) {
                places.add(new ChangePlace(step.number(), kind, befallen.next()));
            }
        }
    }

    private List<MemberChange> told(List<ChangePlace> places, Map<Integer, Step> read) {
        var ids = places.stream().map(ChangePlace::client).distinct().toList();
        var byId = clients.byIds(ids).stream().collect(Collectors.toMap(Client::id, Function.identity()));
        return places.stream()
                .map(place -> change(
                        place,
                        Objects.requireNonNull(byId.get(place.client())),
                        Objects.requireNonNull(read.get(place.version()))))
                .toList();
    }

    private static MemberChange change(ChangePlace place, Client client, Step step) {
        return new MemberChange(
                client, place.kind(), place, step.number(), step.businessDate(), step.cause(), step.publishedAt());
    }

    private long count(int segment, Period days, @Nullable RoaringBitmap mask) {
        return steps.counts(segment, days, mask).stream()
                .mapToLong(step -> (long) step.entered() + step.left())
                .sum();
    }

    private static RoaringBitmap masked(RoaringBitmap befallen, @Nullable RoaringBitmap mask) {
        return mask == null ? befallen : RoaringBitmap.and(befallen, mask);
    }
}
