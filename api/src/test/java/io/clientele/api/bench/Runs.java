package io.clientele.api.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The runs of one contender. */
final class Runs {

    /** MariaDB's number for a statement that was ended because it took too long. */
    private static final int TOO_LONG = 1969;

    private final Contender contender;
    private final List<Double> counted = new ArrayList<>();
    private boolean tooLong;
    private double latest = Double.MAX_VALUE;

    Runs(Contender contender) {
        this.contender = contender;
    }

    /** Of a side that has no way to answer. */
    static Runs none() {
        return new Runs(Contender.of("none", () -> {
            throw new IllegalStateException("Nobody is asked.");
        }));
    }

    /** Whether there is nobody who could answer. */
    boolean missing() {
        return latest == Double.MAX_VALUE;
    }

    String label() {
        return contender.label();
    }

    boolean aside() {
        return contender.aside();
    }

    /** Runs once and returns the milliseconds, or the figure that was measured. */
    double run() throws SQLException {
        contender.before().run();
        var start = System.nanoTime();
        @Nullable Object answer = null;
        try {
            answer = contender.ask().get();
        } catch (SQLException failure) {
            if (failure.getErrorCode() != TOO_LONG) {
                throw failure;
            }
            tooLong = true;
        }
        latest = contender.isFigure() && answer != null ? (Double) answer : (System.nanoTime() - start) / 1e6;
        return latest;
    }

    boolean isFigure() {
        return contender.isFigure();
    }

    /** The answer of the latest run; null when there was none in time. */
    @Nullable
    Object answer() throws SQLException {
        return tooLong ? null : contender.view().get();
    }

    void count() {
        counted.add(latest);
    }

    int counts() {
        return counted.size();
    }

    boolean tooLong() {
        return tooLong;
    }

    double latest() {
        return latest;
    }

    /** Of the counted runs, or the only one there was. */
    double median() {
        if (counted.isEmpty()) {
            return latest;
        }
        var sorted = counted.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
