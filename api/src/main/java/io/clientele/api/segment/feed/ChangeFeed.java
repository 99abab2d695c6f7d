package io.clientele.api.segment.feed;

import io.clientele.api.database.Room;
import io.clientele.api.database.Snapshots;
import io.clientele.api.segment.membership.version.PublishedVersion;
import io.clientele.api.segment.membership.version.PublishedVersions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/**
 * Versions as they are published, by whichever node. All who watch on this node share one look at the database, a few times a
 * second and only while somebody watches; each version is told once, those of one segment in their order.
 */
@Component
class ChangeFeed {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeFeed.class);
    private static final Duration LOOK = Duration.ofMillis(400);

    /** How many looks a slow watcher may lag behind; then his subscription ends with an error, and nobody else waits for him. */
    private static final int LAG = 100;

    private record Seen(long dataVersion, Map<Integer, Integer> newest) {}

    private final PublishedVersions versions;
    private final Snapshots snapshots;
    private final Flux<List<PublishedVersion>> shared =
            Flux.defer(this::fromNow).share();

    ChangeFeed(PublishedVersions versions, Snapshots snapshots) {
        this.versions = versions;
        this.snapshots = snapshots;
    }

    /** Those published from the subscription on, of one look together. */
    Flux<List<PublishedVersion>> published() {
        return shared.onBackpressureBuffer(LAG).publishOn(Schedulers.boundedElastic());
    }

    private Flux<List<PublishedVersion>> fromNow() {
        var seen = new Seen[] {snapshots.read(() -> new Seen(dataVersion(), versions.newest()))};
        return Flux.interval(LOOK)
                .onBackpressureDrop()
                .publishOn(Schedulers.boundedElastic())
                .map(tick -> look(seen))
                .filter(news -> !news.isEmpty());
    }

    /** While the database cannot be asked there is no news; what was missed comes with the next look. */
    private List<PublishedVersion> look(Seen[] seen) {
        try {
            return snapshots.read(() -> news(seen));
        } catch (RuntimeException failure) {
            LOG.warn("Published versions could not be looked up: {}", failure.getMessage());
            return List.of();
        }
    }

    private List<PublishedVersion> news(Seen[] seen) {
        var before = seen[0];
        if (dataVersion() == before.dataVersion()) {
            return List.of();
        }
        var now = new Seen(dataVersion(), versions.newest());
        var moved = new TreeMap<Integer, Integer>();
        now.newest().forEach((segment, newest) -> {
            var known = before.newest().getOrDefault(segment, 0);
            if (newest > known) {
                moved.put(segment, known);
            }
        });
        var news = versions.after(moved);
        seen[0] = now;
        return news;
    }

    private long dataVersion() {
        return snapshots.current().version(Room.MEMBERSHIP);
    }
}
