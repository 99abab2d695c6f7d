package io.clientele.api.report.made;

import io.clientele.api.firm.Problem;
import io.clientele.api.report.made.Comer.Way;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Who makes reports when. Each holds its tables and its file in memory, so few are made at once; the others wait before they open a
 * snapshot. Doors and jobs each leave a place to the other, and in either line callers take turns, so that nobody's many reports
 * keep others from one. Who has gone, a cancelled job among them, leaves the line. A preview takes no turn: it is an analysis like
 * others of GraphQL, of few rows and without a file, and ends with its request.
 */
@Component
public class Turns {

    private static final int AT_ONCE = 4;

    /** Of one way. */
    private static final int MOST_INSIDE = AT_ONCE - 1;

    private static final int MOST_OF_ONE = 32;
    private static final int MOST_AT_THE_DOOR = 256;

    /** How often those who wait are asked whether they still do. */
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** What is made. */
    @FunctionalInterface
    public interface Making<T> {
        T make() throws IOException;
    }

    private final Map<Way, Line> lines = new EnumMap<>(Map.of(Way.DOOR, new Line(), Way.JOB, new Line()));
    private boolean closing;

    /**
     * Waits for a turn and makes something in it.
     *
     * @throws Problem {@code TOO_MANY_REPORTS}, {@code GOING_DOWN}, and whatever the comer does not stay for
     */
    <T> T take(Comer comer, Making<T> making) throws IOException {
        var ticket = join(comer);
        try {
            await(ticket, comer);
            return making.make();
        } finally {
            leave(ticket, comer.way());
        }
    }

    private void await(Ticket ticket, Comer comer) {
        try {
            while (!ticket.await(PAUSE)) {
                stay(comer);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            comer.staying().run();
            throw goingDown();
        }
    }

    private void stay(Comer comer) {
        comer.staying().run();
        if (comer.way() == Way.DOOR && isClosing()) {
            throw goingDown();
        }
    }

    private synchronized Ticket join(Comer comer) {
        var line = line(comer.way());
        if (comer.way() == Way.DOOR) {
            refuseMany(line, comer.account());
        }
        var ticket = new Ticket(comer.account());
        line.join(ticket);
        callNext();
        return ticket;
    }

    /** Jobs are no more than the threads that do them. */
    private static void refuseMany(Line line, int account) {
        if (line.length() >= MOST_AT_THE_DOOR || line.lengthOf(account) >= MOST_OF_ONE) {
            throw new Problem(
                    "TOO_MANY_REPORTS",
                    "%d reports wait to be made, %d of them yours; ask again when some are done."
                            .formatted(line.length(), line.lengthOf(account)));
        }
    }

    private synchronized void leave(Ticket ticket, Way way) {
        line(way).leave(ticket);
        callNext();
    }

    /** Of two lines that wait, the one with fewer inside is next; a job where they are even. */
    private void callNext() {
        while (lines.values().stream().mapToInt(Line::inside).sum() < AT_ONCE) {
            var next = lines.entrySet().stream()
                    .filter(line -> line.getValue().length() > 0)
                    .filter(line -> line.getValue().inside() < MOST_INSIDE)
                    .min(Comparator.<Map.Entry<Way, Line>>comparingInt(
                                    line -> line.getValue().inside())
                            .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()));
            if (next.isEmpty()) {
                return;
            }
            next.get().getValue().call();
        }
    }

    /** Nobody at the doors waits for what will not be made. */
    @EventListener(ContextClosedEvent.class)
    synchronized void close() {
        closing = true;
    }

    private synchronized boolean isClosing() {
        return closing;
    }

    private static Problem goingDown() {
        return new Problem("GOING_DOWN", "The application is going down; ask again in a minute.");
    }

    private Line line(Way way) {
        return Objects.requireNonNull(lines.get(way));
    }

    /** How many wait. */
    synchronized int waiting() {
        return lines.values().stream().mapToInt(Line::length).sum();
    }
}
