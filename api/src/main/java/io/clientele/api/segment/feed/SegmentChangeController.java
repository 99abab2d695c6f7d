package io.clientele.api.segment.feed;

import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.client.VisibleClients;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.Segments;
import io.clientele.api.segment.membership.version.PublishedVersion;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;

/** Tells who watches what segments become; counts are of the clients he may see at that moment. */
@Controller
class SegmentChangeController {

    private static final int LIMIT = 1_000;

    private final ChangeFeed feed;
    private final Segments segments;
    private final VisibleClients visible;
    private final Snapshots snapshots;
    private final Callers callers;

    SegmentChangeController(
            ChangeFeed feed, Segments segments, VisibleClients visible, Snapshots snapshots, Callers callers) {
        this.feed = feed;
        this.segments = segments;
        this.visible = visible;
        this.snapshots = snapshots;
        this.callers = callers;
    }

    @SubscriptionMapping
    Flux<SegmentChange> segmentChanged(@Argument(name = "segments") @Nullable List<String> ids) {
        var caller = callers.current();
        var wanted = ids == null ? null : wanted(ids);
        return feed.published()
                .map(news -> wanted == null ? news : about(wanted, news))
                .filter(news -> !news.isEmpty())
                .concatMapIterable(news -> snapshots.read(() -> told(news, caller)));
    }

    private Set<Integer> wanted(List<String> ids) {
        if (ids.isEmpty() || ids.size() > LIMIT) {
            throw new Problem("TOO_MANY", "Name 1 to %,d segments; %,d were named.".formatted(LIMIT, ids.size()));
        }
        var numbers = ids.stream().map(id -> Ids.integer(Segment.TYPE, id)).collect(Collectors.toSet());
        var there = segments.findAllById(numbers).stream().map(Segment::number).collect(Collectors.toUnmodifiableSet());
        for (var id : ids) {
            if (!there.contains(Ids.integer(Segment.TYPE, id))) {
                throw new Problem("NOT_FOUND", "There is no segment `%s`.".formatted(id));
            }
        }
        return there;
    }

    private static List<PublishedVersion> about(Set<Integer> wanted, List<PublishedVersion> news) {
        return news.stream()
                .filter(version -> wanted.contains(version.segment()))
                .toList();
    }

    /** Nothing of segments that are gone by now. */
    private List<SegmentChange> told(List<PublishedVersion> news, Caller caller) {
        var mask = visible.of(caller);
        var numbers = news.stream().map(PublishedVersion::segment).collect(Collectors.toSet());
        var there =
                segments.findAllById(numbers).stream().collect(Collectors.toMap(Segment::number, Function.identity()));
        return news.stream()
                .flatMap(version ->
                        Stream.ofNullable(there.get(version.segment())).map(segment -> told(version, segment, mask)))
                .toList();
    }

    private static SegmentChange told(PublishedVersion version, Segment segment, @Nullable RoaringBitmap mask) {
        return new SegmentChange(
                segment,
                version.number(),
                version.cause(),
                version.publishedAt(),
                count(version.entered(), mask),
                count(version.left(), mask));
    }

    private static int count(RoaringBitmap clients, @Nullable RoaringBitmap mask) {
        return mask == null ? clients.getCardinality() : RoaringBitmap.andCardinality(clients, mask);
    }
}
