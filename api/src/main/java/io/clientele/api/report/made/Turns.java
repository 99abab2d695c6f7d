package io.clientele.api.report.made;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;

/**
 * Who makes reports when. Each holds its tables and its file in memory, so few are made at once; the others wait, first come, first
 * served, before they open a snapshot.
 */
@Component
public class Turns {

    private static final int AT_ONCE = 4;

    /** What is made. */
    @FunctionalInterface
    public interface Making<T> {
        T make() throws IOException;
    }

    private final Semaphore places = new Semaphore(AT_ONCE, true);

    /** Waits for a turn and makes something in it. */
    public <T> T take(Making<T> making) throws IOException {
        places.acquireUninterruptibly();
        try {
            return making.make();
        } finally {
            places.release();
        }
    }

    /** How many wait, about. */
    int waiting() {
        return places.getQueueLength();
    }
}
