package io.clientele.api.behaviour;

import io.clientele.api.Api;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import reactor.core.Disposable;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who is told by one node, as server-sent events, what becomes of two segments, one of them a beacon. */
final class Watching implements AutoCloseable {

    /** A version as it is told when it comes into force. */
    record News(String segment, int version, int entered, int left) {}

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration MOMENT = Duration.ofMillis(600);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final BlockingQueue<News> heard = new LinkedBlockingQueue<>();
    private final String segment;
    private final CompletableFuture<Disposable> subscription;

    private Watching(Api node, String segment, String beacon) {
        this.segment = segment;
        // The answer begins with the first news only, so nobody waits for it here.
        this.subscription = CompletableFuture.supplyAsync(() -> node.rest("admin")
                .post()
                .uri("/graphql")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(Map.of("query", """
                                subscription { segmentChanged(segments: ["%s", "%s"]) { segment { id } version entered left } }""".formatted(segment, beacon)))
                .exchange()
                .returnResult(String.class)
                .getResponseBody()
                .subscribe(this::hear));
    }

    /** Begun for sure: nobody says when a subscription has, so the beacon is lit until it is seen. */
    static Watching at(Api node, String segment, String beacon, Runnable light) {
        var watching = new Watching(node, segment, beacon);
        do {
            light.run();
        } while (watching.next(MOMENT) == null);
        return watching;
    }

    private void hear(String event) {
        var told = JSON.readTree(event).path("data").path("segmentChanged");
        if (!told.isMissingNode()) {
            heard.add(new News(
                    told.path("segment").path("id").asString(),
                    told.path("version").asInt(),
                    told.path("entered").asInt(),
                    told.path("left").asInt()));
        }
    }

    /** All that is told of the segment up to a version, in the order it is told. */
    List<News> upTo(int version) {
        var told = new ArrayList<News>();
        while (told.isEmpty() || told.getLast().version() != version) {
            var next = Objects.requireNonNull(next(PATIENCE), "nothing more is told");
            if (next.segment().equals(segment)) {
                told.add(next);
            }
        }
        return told;
    }

    private @Nullable News next(Duration patience) {
        try {
            return heard.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        subscription.join().dispose();
    }
}
