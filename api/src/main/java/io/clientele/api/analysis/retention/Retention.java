package io.clientele.api.analysis.retention;

import io.clientele.api.analysis.scope.Percent;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Cohorts by month of the first sale, the oldest first. */
public record Retention(List<Cohort> cohorts) {

    public Retention {
        cohorts = List.copyOf(cohorts);
    }

    /**
     * All cohorts together after so many months: only those for which these months are over.
     *
     * @param clients how many those cohorts have
     */
    public record Average(
            int months, int clients, int kept, @Nullable BigDecimal percent) {}

    /** By months since the first; as far as any cohort has come. */
    public List<Average> average() {
        var longest = cohorts.stream()
                .mapToInt(cohort -> (int)
                        cohort.cells().stream().filter(Cohort.Cell::complete).count())
                .max()
                .orElse(0);
        return IntStream.range(0, longest).mapToObj(this::average).toList();
    }

    private Average average(int months) {
        var elapsed = cohorts.stream()
                .filter(cohort -> cohort.cells().size() > months
                        && cohort.cells().get(months).complete())
                .toList();
        var clients = elapsed.stream().mapToInt(Cohort::clients).sum();
        var kept = elapsed.stream()
                .mapToInt(cohort -> cohort.cells().get(months).kept())
                .sum();
        return new Average(months, clients, kept, Percent.of(kept, clients));
    }
}
