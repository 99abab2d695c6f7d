package io.clientele.api.bench;

import java.sql.SQLException;
import java.util.function.Function;

/**
 * One way to answer a task.
 *
 * @param aside tried and told, but never the one that counts: most of its work is done outside the database
 * @param isFigure whether the answer is itself what is told, instead of the time it took
 * @param before not timed, before each run
 * @param ask timed
 * @param view not timed: the answer in the form that all engines' answers are compared in
 */
record Contender(String label, boolean aside, boolean isFigure, Step before, Ask<Object> ask, Ask<Object> view) {

    /** Work that is not timed. */
    @FunctionalInterface
    interface Step {
        Step NONE = () -> {};

        void run() throws SQLException;
    }

    static Contender of(String label, Ask<?> ask) {
        return of(label, ask, answer -> answer);
    }

    @SuppressWarnings("unchecked")
    static <T> Contender of(String label, Ask<T> ask, Function<? super T, ?> view) {
        var last = new Object[1];
        return new Contender(
                label,
                false,
                false,
                Step.NONE,
                () -> {
                    last[0] = ask.get();
                    return last[0];
                },
                () -> view.apply((T) last[0]));
    }

    /** What it measures itself, such as bytes; every other's figure agrees with it. */
    static Contender figure(String label, Ask<Double> ask) {
        return new Contender(label, false, true, Step.NONE, ask::get, () -> "measured");
    }

    Contender after(Step step) {
        return new Contender(label, aside, isFigure, step, ask, view);
    }

    /** The answer is found where it was written. */
    Contender seen(Ask<Object> where) {
        return new Contender(label, aside, isFigure, before, ask, where);
    }

    /** The same, only to be told. */
    Contender told() {
        return new Contender(label, true, isFigure, before, ask, view);
    }
}
