package io.clientele.api.bench;

import java.util.List;

/**
 * One question and who answers it. Of several ways to ask SQL or DuckDB the fastest counts; without any, that side is left empty.
 *
 * @param round not timed, before all have answered once more; with one each run finds the base changed
 * @param changes whether it does
 */
record Task(
        String name,
        Contender.Step round,
        boolean changes,
        List<Contender> ours,
        List<Contender> bestSql,
        List<Contender> naiveSql,
        List<Contender> duckDb) {

    static Task of(
            String name, Contender ours, List<Contender> bestSql, List<Contender> naiveSql, List<Contender> duckDb) {
        return new Task(name, Contender.Step.NONE, false, List.of(ours), bestSql, naiveSql, duckDb);
    }

    /** The same question of a base that changes before each round. */
    Task changing(Contender.Step step) {
        return new Task(name, step, true, ours, bestSql, naiveSql, duckDb);
    }

    List<List<Contender>> sides() {
        return List.of(ours, bestSql, naiveSql, duckDb);
    }
}
