package io.clientele.api.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;

/**
 * Lets all sides of a task answer in turn, round by round, so that a busy machine slows all of them alike. First the answers are
 * compared and everybody is warmed up; who is slow runs but once, and so does who measures a figure itself.
 */
final class Race {

    private static final double ONCE_MS = 8_000;
    private static final double WARM_MS = 1_500;
    private static final int WARM_RUNS = 40;
    private static final double ROUNDS_MS = 10_000;
    private static final int FEWEST = 3;
    private static final int MOST = 31;
    private static final int TURN_RUNS = 5;
    private static final double TURN_MS = 60;
    private static final int BEST = 1;
    private static final int NAIVE = 2;

    private final Task task;
    private final List<Runs> runners = new ArrayList<>();
    private final List<Runs> tried = new ArrayList<>();
    private boolean agree = true;

    private Race(Task task) {
        this.task = task;
    }

    static Result run(Task task) throws SQLException {
        var race = new Race(task);
        race.first();
        if (!race.runners.getFirst().isFigure()) {
            race.warm();
            race.rounds();
        }
        return race.result();
    }

    /** Everybody answers once; of several ways the fastest goes on. */
    private void first() throws SQLException {
        task.round().run();
        @Nullable Object expected = null;
        for (var side : task.sides()) {
            var ways = side.stream().map(Runs::new).toList();
            for (var way : ways) {
                way.run();
                var answer = way.answer();
                expected = expected == null ? answer : expected;
                compare(way, expected, answer);
            }
            tried.addAll(ways);
            runners.add(ways.isEmpty() ? Runs.none() : fastest(ways));
        }
        if (!task.changes()) {
            again(runners.getFirst());
        }
    }

    private void compare(Runs way, @Nullable Object expected, @Nullable Object answer) {
        if (!way.tooLong() && !Objects.equals(expected, answer)) {
            agree = false;
            System.out.printf(
                    "%s: «%s» answers otherwise: %s%n", task.name(), way.label(), difference(answer, expected));
        }
    }

    /** The product's first answer may have brought into memory what all later ones find there; nobody's first is counted. */
    private static void again(Runs ours) throws SQLException {
        if (ours.latest() >= ONCE_MS && !ours.isFigure()) {
            ours.run();
        }
    }

    private Runs fastest(List<Runs> ways) throws SQLException {
        if (ways.size() > 1) {
            for (var way : ways) {
                if (way.latest() < ONCE_MS && !way.isFigure()) {
                    way.run();
                }
            }
        }
        return ways.stream()
                .filter(way -> !way.aside())
                .min(Comparator.comparingDouble(Runs::latest))
                .orElseThrow();
    }

    private void warm() throws SQLException {
        if (task.changes()) {
            round(false);
            return;
        }
        for (var runner : runners) {
            var spent = runner.latest();
            for (var run = 0; run < WARM_RUNS && spent < WARM_MS; run++) {
                spent += runner.run();
            }
        }
    }

    private void rounds() throws SQLException {
        var each = runners.stream()
                .mapToDouble(Runs::latest)
                .filter(time -> time < ONCE_MS)
                .sum();
        var count = (int) Math.clamp(ROUNDS_MS / Math.max(each, 0.1), FEWEST, MOST);
        for (var round = 0; round < count; round++) {
            round(true);
        }
    }

    private void round(boolean counted) throws SQLException {
        task.round().run();
        for (var runner : runners) {
            if (runner.latest() < ONCE_MS) {
                turn(runner, counted);
            }
        }
    }

    /** Who is quick answers several times: one answer alone would tell how cold the others have left the machine. */
    private void turn(Runs runner, boolean counted) throws SQLException {
        var runs = task.changes() ? 1 : TURN_RUNS;
        var spent = 0.0;
        for (var run = 0; run < runs && spent < TURN_MS; run++) {
            spent += runner.run();
            if (counted) {
                runner.count();
            }
        }
    }

    private Result result() throws SQLException {
        if (task.changes()) {
            var answers = new ArrayList<Object>();
            for (var runner : runners) {
                if (runner.latest() < ONCE_MS) {
                    answers.add(Objects.requireNonNull(runner.answer()));
                }
            }
            agree &= answers.stream().distinct().count() <= 1;
        }
        return new Result(task.name(), betterOfSql(), tried, agree);
    }

    /** What anybody would write first is at times the best. */
    private List<Runs> betterOfSql() {
        var sides = new ArrayList<>(runners);
        if (sides.get(NAIVE).median() < sides.get(BEST).median()) {
            sides.set(BEST, sides.get(NAIVE));
        }
        return sides;
    }

    /** Where two answers part. */
    private static String difference(@Nullable Object one, @Nullable Object other) {
        if (one instanceof List<?> rows && other instanceof List<?> others && rows.size() == others.size()) {
            return IntStream.range(0, rows.size())
                    .filter(at -> !Objects.equals(rows.get(at), others.get(at)))
                    .mapToObj(at -> rows.get(at) + " and not " + others.get(at))
                    .limit(5)
                    .collect(Collectors.joining("; "));
        }
        return brief(one) + " and not " + brief(other);
    }

    private static String brief(@Nullable Object answer) {
        var text = answer instanceof RoaringBitmap clients
                ? clients.getCardinality() + " clients"
                : String.valueOf(answer);
        return text.substring(0, Math.min(300, text.length()));
    }
}
