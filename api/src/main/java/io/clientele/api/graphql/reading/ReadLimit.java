package io.clientele.api.graphql.reading;

import io.clientele.api.database.Reading;
import io.clientele.api.firm.Problem;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Stops a request's reading that takes too long, together with the statement it waits for. */
@Component
class ReadLimit {

    private final Later later;
    private final Duration longest;

    ReadLimit(Later later, @Value("${clientele.graphql.read-limit:10s}") Duration longest) {
        this.later = later;
        this.longest = longest;
    }

    /** Ends the reading when its time is over; nothing happens when it has ended by then. */
    void hold(Reading reading) {
        var late = new Problem(
                "TIMEOUT",
                "The answer took longer than %d seconds; ask for less at once.".formatted(longest.toSeconds()));
        later.after(longest).execute(() -> reading.stop(late));
    }
}
