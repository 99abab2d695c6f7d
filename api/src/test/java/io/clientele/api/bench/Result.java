package io.clientele.api.bench;

import java.util.List;
import java.util.Locale;

/**
 * What a task came to.
 *
 * @param sides ours, best SQL, naive SQL, DuckDB; those that have no way to answer are left empty
 * @param tried every way that was tried, slower ones too
 * @param agree whether all who answered in time answered the same
 */
record Result(String task, List<Runs> sides, List<Runs> tried, boolean agree) {

    static final String HEADER = "task,ours_ms,best_sql_ms,naive_sql_ms,duckdb_ms,agree";

    static String title() {
        return "%-24s %10s %12s %8s %12s %8s %10s %8s  %s"
                .formatted(
                        "task",
                        "ours ms",
                        "best SQL ms",
                        "ratio",
                        "naive SQL ms",
                        "ratio",
                        "DuckDB ms",
                        "ratio",
                        "agree");
    }

    String line() {
        return "%-24s %10s %12s %8s %12s %8s %10s %8s  %s"
                .formatted(task, time(0), time(1), ratio(1), time(2), ratio(2), time(3), ratio(3), agree);
    }

    String csv() {
        return String.join(",", task, time(0), time(1), time(2), time(3), String.valueOf(agree));
    }

    /** The ways to ask that were not the fastest. */
    List<String> others() {
        return tried.stream()
                .filter(way -> !sides.contains(way))
                .map(way -> "%s: another way, «%s», took %s ms".formatted(task, way.label(), text(way.latest())))
                .toList();
    }

    private String time(int side) {
        var runs = sides.get(side);
        if (runs.missing()) {
            return "";
        }
        return runs.tooLong() ? ">" + Math.round(Math.floor(runs.latest() / 1_000) * 1_000) : text(runs.median());
    }

    private String ratio(int side) {
        if (sides.get(side).missing()) {
            return "";
        }
        var ratio = sides.get(side).median() / sides.getFirst().median();
        return (sides.get(side).tooLong() ? ">" : "")
                + (ratio < 10 ? String.format(Locale.ROOT, "%.1fx", ratio) : Math.round(ratio) + "x");
    }

    private static String text(double milliseconds) {
        return String.format(Locale.ROOT, milliseconds < 10 ? "%.3f" : "%.1f", milliseconds);
    }
}
