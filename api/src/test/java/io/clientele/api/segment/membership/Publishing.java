package io.clientele.api.segment.membership;

import com.github.benmanes.caffeine.cache.Cache;
import graphql.relay.Edge;
import io.clientele.api.access.Caller;
import io.clientele.api.client.Client;
import io.clientele.api.database.Changes;
import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.member.MemberArguments;
import io.clientele.api.segment.member.MemberLists;
import io.clientele.api.segment.membership.history.History;
import io.clientele.api.segment.membership.version.Cause;
import io.clientele.api.segment.membership.version.Versions;
import io.clientele.api.segment.ranking.MemberOrder;
import java.util.List;
import java.util.Objects;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.context.ApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;

/** Versions published and members paged as the doors do it, for measurements. */
public final class Publishing {

    private final ApplicationContext context;
    private final Caller caller;

    public Publishing(ApplicationContext context, Caller caller) {
        this.context = context;
        this.caller = caller;
    }

    /** Publishes these members as a refresh does once it knows them. */
    public void publish(int segment, RoaringBitmap members) {
        var snapshots = context.getBean(Snapshots.class);
        var now = context.getBean(BusinessCalendar.class).now();
        var publications = context.getBean(Publications.class);
        var asOf = snapshots.read(snapshots::current);
        context.getBean(Changes.class).write(Room.MEMBERSHIP, change -> {
            var held = publications.hold(segment);
            return publications.add(
                    new Publications.Draft(held.id(), held.rule(), members, asOf, now, Cause.BUTTON, caller), change);
        });
    }

    /** Forgets the members that were read of versions, so that they come out of the store once more. */
    public void forget() {
        var sets = Objects.requireNonNull(ReflectionTestUtils.getField(context.getBean(Versions.class), "sets"));
        ((Cache<?, ?>) Objects.requireNonNull(ReflectionTestUtils.getField(sets, "bitmaps"))).invalidateAll();
    }

    /** How many members the segments have together, each read whole. */
    public long load(List<Segment> segments) {
        var membership = context.getBean(Membership.class);
        return context.getBean(Snapshots.class).read(() -> {
            membership.ready(segments, null);
            return segments.stream()
                    .mapToLong(segment -> membership.current(segment).getLongCardinality())
                    .sum();
        });
    }

    /** The clients of a page by name, after this one. */
    public List<Integer> page(Segment segment, int after, int size) {
        var cursor = context.getBean(Cursors.class).of("members/NAME", String.valueOf(after));
        return page(segment, new MemberArguments(size, cursor, null, null, null, null, null, null, null));
    }

    /** The clients of a page by what they bought, the largest amount first, after so many. */
    public List<Integer> pageByAmount(Segment segment, int at, int size) {
        return page(segment, new MemberArguments(size, null, null, null, at, MemberOrder.AMOUNT, null, null, null));
    }

    private List<Integer> page(Segment segment, MemberArguments asked) {
        var lists = context.getBean(MemberLists.class);
        return context.getBean(Snapshots.class).read(() -> {
            var standings = context.getBean(History.class).of(segment, null);
            return lists.page(context.getBean(Membership.class).current(segment), standings, asked).getEdges().stream()
                    .map(Edge::getNode)
                    .map(Client::id)
                    .toList();
        });
    }
}
