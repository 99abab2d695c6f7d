package io.clientele.api.segment.overlap;

import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Money;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Cursors;
import io.clientele.api.graphql.Ids;
import io.clientele.api.graphql.Page;
import io.clientele.api.graphql.Paging;
import io.clientele.api.graphql.PeriodInput;
import io.clientele.api.sale.UsualPeriod;
import io.clientele.api.segment.ChosenSegments;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.overlap.SegmentOverlap.Combination;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

@Controller
class OverlapController {

    enum IntersectionMode {
        EXCLUSIVE,
        INCLUSIVE
    }

    record OverlapSegment(String id, String name, int count) {}

    record SegmentIntersection(SegmentOverlap overlap, Combination combination) {

        private Tally bought() {
            return overlap.bought(combination);
        }
    }

    private static final int COMBINATIONS = 1_000;
    private static final int USUAL_COMBINATIONS = 100;
    private static final String PAIRS = "pairs";

    private final Overlaps overlaps;
    private final ChosenSegments chosen;
    private final UsualPeriod usualPeriod;
    private final Snapshots snapshots;
    private final Cursors cursors;
    private final Firm firm;

    OverlapController(
            Overlaps overlaps,
            ChosenSegments chosen,
            UsualPeriod usualPeriod,
            Snapshots snapshots,
            Cursors cursors,
            Firm firm) {
        this.overlaps = overlaps;
        this.chosen = chosen;
        this.usualPeriod = usualPeriod;
        this.snapshots = snapshots;
        this.cursors = cursors;
        this.firm = firm;
    }

    @QueryMapping
    SegmentOverlap segmentOverlap(
            @Argument List<String> segments,
            @Argument @Nullable PeriodInput period,
            @Argument @Nullable LocalDate asOf) {
        var days = period == null
                ? usualPeriod.get()
                : period.on(snapshots.current().businessDate());
        return overlaps.of(chosen.of(segments, 2), days, Period.known(asOf));
    }

    @SchemaMapping
    List<OverlapSegment> segments(SegmentOverlap overlap) {
        var counts = overlap.getCounts();
        return IntStream.range(0, counts.length)
                .mapToObj(at -> new OverlapSegment(
                        id(overlap, at), overlap.chosen().get(at).name(), counts[at][at]))
                .toList();
    }

    @SchemaMapping
    Page<SegmentPair> pairs(
            SegmentOverlap overlap, @Argument @Nullable Integer first, @Argument @Nullable String after) {
        var paging = Paging.of(first, after, null, null);
        var all = pairs(overlap);
        var start = paging.cursor() == null ? 0 : after(all, cursors.position(PAIRS, paging.cursor()));
        var read = all.subList(start, Math.min(all.size(), start + paging.size() + 1));
        return Page.of(paging, read, pair -> cursors.of(PAIRS, pair.place()), all::size);
    }

    @SchemaMapping
    List<SegmentIntersection> intersections(
            SegmentOverlap overlap, @Argument @Nullable IntersectionMode mode, @Argument @Nullable Integer first) {
        var exclusive = mode != IntersectionMode.INCLUSIVE;
        var most = first == null ? USUAL_COMBINATIONS : first;
        if (most < 1 || most > COMBINATIONS) {
            throw new Problem(
                    "PAGE_SIZE", "Ask for 1 to %,d combinations; %d were asked.".formatted(COMBINATIONS, most));
        }
        return overlap.combinations(exclusive, most).stream()
                .map(combination -> new SegmentIntersection(overlap, combination))
                .toList();
    }

    @SchemaMapping
    Money revenue(SegmentPair pair) {
        return firm.money(pair.sales().revenue);
    }

    @SchemaMapping
    Money margin(SegmentPair pair) {
        return firm.money(pair.sales().margin);
    }

    @SchemaMapping
    long orders(SegmentPair pair) {
        return pair.sales().orders;
    }

    @SchemaMapping
    List<String> segments(SegmentIntersection intersection) {
        var chosenSegments = intersection.overlap().chosen();
        return IntStream.range(0, chosenSegments.size())
                .filter(bit -> (intersection.combination().mask() >>> bit & 1) == 1)
                .mapToObj(bit -> id(intersection.overlap(), bit))
                .toList();
    }

    @SchemaMapping
    Money revenue(SegmentIntersection intersection) {
        return firm.money(intersection.bought().revenue);
    }

    @SchemaMapping
    Money margin(SegmentIntersection intersection) {
        return firm.money(intersection.bought().margin);
    }

    @SchemaMapping
    long orders(SegmentIntersection intersection) {
        return intersection.bought().orders;
    }

    private static List<SegmentPair> pairs(SegmentOverlap overlap) {
        var count = overlap.chosen().size();
        var pairs = new ArrayList<SegmentPair>(count * (count - 1) / 2);
        for (var a = 0; a < count; a++) {
            for (var b = a + 1; b < count; b++) {
                pairs.add(SegmentPair.of(overlap, a, b));
            }
        }
        pairs.sort(Comparator.comparingInt(pair -> -pair.both()));
        return pairs;
    }

    private static int after(List<SegmentPair> all, String place) {
        for (var at = 0; at < all.size(); at++) {
            if (all.get(at).place().equals(place)) {
                return at + 1;
            }
        }
        throw new Problem("BAD_CURSOR", "The cursor comes from an overlap of other segments.");
    }

    private static String id(SegmentOverlap overlap, int at) {
        return Ids.of(Segment.TYPE, overlap.chosen().get(at).number());
    }
}
