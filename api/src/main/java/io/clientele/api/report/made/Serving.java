package io.clientele.api.report.made;

import io.clientele.api.access.Callers;
import io.clientele.api.database.Snapshots;
import io.clientele.api.graphql.reading.Departures;
import io.clientele.api.report.made.Turns.Making;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Makes reports for somebody who waits at a door, in his turn and as long as he waits. */
@Component
public class Serving {

    private final Turns turns;
    private final Callers callers;
    private final Departures departures;
    private final Snapshots snapshots;

    Serving(Turns turns, Callers callers, Departures departures, Snapshots snapshots) {
        this.turns = turns;
        this.callers = callers;
        this.departures = departures;
        this.snapshots = snapshots;
    }

    /**
     * Waits for his turn and makes something in it.
     *
     * @throws io.clientele.api.firm.Problem {@code TOO_MANY_REPORTS}, {@code GOING_DOWN}, {@code CALLER_GONE}
     */
    public <T> T serve(Making<T> making) throws IOException {
        return turns.take(Comer.atTheDoor(callers.current(), departures.gone()), making);
    }

    /** Reads in one snapshot, and no longer than he stays. */
    public <T> T read(Supplier<T> reading) {
        return snapshots.read(() -> {
            departures.watch(snapshots.reading());
            try {
                return reading.get();
            } catch (RuntimeException failure) {
                snapshots.checkpoint();
                throw failure;
            }
        });
    }
}
