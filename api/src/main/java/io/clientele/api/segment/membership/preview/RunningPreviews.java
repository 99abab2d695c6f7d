package io.clientele.api.segment.membership.preview;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.clientele.api.access.Caller;
import io.clientele.api.database.Reading;
import io.clientele.api.firm.Problem;
import org.springframework.stereotype.Component;

/**
 * Keeps one preview of each caller running at this node: who writes on does not wait for what he wrote before. One at another node
 * ends with its connection or its time, which costs less than telling every node of every letter that is typed.
 */
@Component
class RunningPreviews {

    private final Cache<String, Reading> running =
            Caffeine.newBuilder().weakValues().build();

    /** Stops the caller's earlier preview, unless it is a part of the same request or has ended. */
    void begin(Caller caller, Reading reading) {
        var earlier = running.asMap().put(caller.username(), reading);
        if (earlier != null && earlier != reading) {
            earlier.stop(new Problem("SUPERSEDED", "A newer preview of yours took the place of this one."));
        }
    }
}
