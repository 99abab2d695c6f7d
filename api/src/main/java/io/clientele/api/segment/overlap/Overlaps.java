package io.clientele.api.segment.overlap;

import io.clientele.api.access.Callers;
import io.clientele.api.client.Universe;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.member.MemberLists;
import io.clientele.api.segment.membership.Membership;
import io.clientele.api.segment.overlap.matrix.KnownCounts;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Lays segments over each other, as far as the caller may see their members. */
@Component
public class Overlaps {

    private record Shared(Segment segment, RoaringBitmap members, int clients) {}

    private final Membership membership;
    private final MemberLists lists;
    private final Universe universe;
    private final SaleColumns columns;
    private final Snapshots snapshots;
    private final Callers callers;
    private final KnownCounts known;

    Overlaps(
            Membership membership,
            MemberLists lists,
            Universe universe,
            SaleColumns columns,
            Snapshots snapshots,
            Callers callers,
            KnownCounts known) {
        this.membership = membership;
        this.lists = lists;
        this.universe = universe;
        this.columns = columns;
        this.snapshots = snapshots;
        this.callers = callers;
        this.known = known;
    }

    /**
     * In the snapshot of this thread.
     *
     * @param period of money and orders
     * @param day whose members are meant; null is now
     */
    public SegmentOverlap of(List<Segment> segments, Period period, @Nullable LocalDate day) {
        membership.ready(segments, day);
        var members = segments.stream()
                .map(segment -> lists.masked(membership.on(segment, day)))
                .toList();
        return laid(segments, members, period);
    }

    /**
     * A segment, and those of the others that share clients with it, the most clients first, laid over each other in the snapshot of
     * this thread. Others whose members nobody can tell are left out.
     *
     * @param period of money and orders
     * @param most how many others at most
     */
    SegmentOverlap around(Segment segment, List<Segment> others, Period period, int most) {
        var own = lists.masked(membership.current(segment));
        var near = others.stream()
                .filter(other -> other.number() != segment.number())
                .flatMap(other -> shared(own, other))
                .filter(shared -> shared.clients() > 0)
                .sorted(Comparator.comparingInt(Shared::clients).reversed())
                .limit(most)
                .toList();
        return laid(
                Stream.concat(Stream.of(segment), near.stream().map(Shared::segment))
                        .toList(),
                Stream.concat(Stream.of(own), near.stream().map(Shared::members))
                        .toList(),
                period);
    }

    private Stream<Shared> shared(RoaringBitmap own, Segment other) {
        try {
            var members = lists.masked(membership.current(other));
            return Stream.of(new Shared(other, members, RoaringBitmap.andCardinality(own, members)));
        } catch (Problem unanswerable) {
            return Stream.empty();
        }
    }

    private SegmentOverlap laid(List<Segment> segments, List<RoaringBitmap> members, Period period) {
        var asOf = snapshots.current();
        return new SegmentOverlap(
                segments,
                members,
                lists.masked(universe.all()),
                period,
                columns.at(asOf),
                asOf,
                callers.current().limited(),
                known);
    }

    /**
     * The clients of a cell: of all the segments named in it, and of none of the others when it is exclusive. As everybody would
     * see them: whoever lists them masks them.
     *
     * @param segments laid over each other
     * @param in some of them
     * @throws Problem {@code TOO_FEW_SEGMENTS}, {@code NOT_FOUND}
     */
    public RoaringBitmap cell(List<Segment> segments, List<Segment> in, boolean exclusive, @Nullable LocalDate day) {
        check(segments, in);
        var others = exclusive
                ? segments.stream().filter(segment -> !in.contains(segment)).toList()
                : List.<Segment>of();
        var clients = membership.on(in.getFirst(), day).clone();
        in.forEach(segment -> clients.and(membership.on(segment, day)));
        others.forEach(segment -> clients.andNot(membership.on(segment, day)));
        return clients;
    }

    private static void check(List<Segment> segments, List<Segment> in) {
        if (in.isEmpty()) {
            throw new Problem("TOO_FEW_SEGMENTS", "Name at least one segment that the clients of the cell are in.");
        }
        in.stream().filter(segment -> !segments.contains(segment)).findFirst().ifPresent(other -> {
            throw new Problem(
                    "NOT_FOUND", "The segment «%s» is not one of those laid over each other.".formatted(other.name()));
        });
    }
}
