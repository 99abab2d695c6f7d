package io.clientele.api.segment.membership;

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
import java.util.List;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.context.ApplicationContext;

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

    /** The clients of a page by name, after this one. */
    public List<Integer> page(Segment segment, int after, int size) {
        var lists = context.getBean(MemberLists.class);
        var cursor = context.getBean(Cursors.class).of("members/NAME", String.valueOf(after));
        return context.getBean(Snapshots.class).read(() -> {
            var standings = context.getBean(History.class).of(segment, null);
            var asked = new MemberArguments(size, cursor, null, null, null, null, null, null, null);
            return lists.page(context.getBean(Membership.class).current(segment), standings, asked).getEdges().stream()
                    .map(Edge::getNode)
                    .map(Client::id)
                    .toList();
        });
    }
}
