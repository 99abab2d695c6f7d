package io.clientele.api.graphql.reading;

import io.clientele.api.database.Reading;
import io.clientele.api.firm.Problem;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Stops a request's reading that takes too long, together with the statement it waits for. */
@Component
class ReadLimit {

    private final Duration longest;

    ReadLimit(@Value("${clientele.graphql.read-limit:10s}") Duration longest) {
        this.longest = longest;
    }

    /** Ends the reading when its time is over; nothing happens when it has ended by then. */
    void hold(Reading reading) {
        var late = new Problem(
                "TIMEOUT",
                "The answer took longer than %d seconds; ask for less at once.".formatted(longest.toSeconds()));
        CompletableFuture.delayedExecutor(longest.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
                .execute(() -> reading.stop(late));
    }
}
