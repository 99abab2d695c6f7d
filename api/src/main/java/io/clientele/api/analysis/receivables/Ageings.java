package io.clientele.api.analysis.receivables;

import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.client.Universe;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.receivable.ledger.Ledgers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers how old debts are, in the snapshot of this thread. */
@Component
public class Ageings {

    private static final int MOST_BOUNDS = 20;

    /** A row with its debt, which is summed once and not whenever two are compared. */
    private record Weighed(long debt, DebtRow row) {}

    private static final Comparator<Weighed> GREATEST_FIRST = Comparator.comparingLong(Weighed::debt)
            .reversed()
            .thenComparing(one -> one.row().advance(), Comparator.reverseOrder())
            .thenComparing(one -> one.row().client());

    private final Ledgers ledgers;
    private final Universe universe;

    Ageings(Ledgers ledgers, Universe universe) {
        this.ledgers = ledgers;
        this.universe = universe;
    }

    /**
     * Of the clients in the scope, the inactive ones too; its period is of no account.
     *
     * @param day what is dated later does not count
     * @param lastDays of every bucket but the last: rising, each above 0, at most 20
     * @throws Problem {@code BAD_THRESHOLDS}, {@code OUT_OF_RANGE}
     */
    public AgeingAnswer of(Scope scope, LocalDate day, List<Integer> lastDays) {
        return of(scope, day, lastDays, false);
    }

    /**
     * The same.
     *
     * @param netted whether what a client paid in advance is to be taken off his oldest debts
     */
    public AgeingAnswer of(Scope scope, LocalDate day, List<Integer> lastDays, boolean netted) {
        check(day);
        check(lastDays);
        var rows = new ArrayList<Weighed>();
        var clients = scope.among(universe.withInactive());
        ledgers.passing(day, clients).ages(lastDays, clients, (client, buckets, advance) -> {
            var row = row(client, buckets, advance);
            rows.add(weighed(netted ? row.netted() : row));
        });
        rows.removeIf(row -> row.debt() == 0 && row.row().advance() == 0);
        rows.sort(GREATEST_FIRST);
        return new AgeingAnswer(
                scope, day, lastDays, netted, rows.stream().map(Weighed::row).toList());
    }

    private static DebtRow row(int client, long[] buckets, long advance) {
        return new DebtRow(client, Arrays.stream(buckets).boxed().toList(), advance);
    }

    private static Weighed weighed(DebtRow row) {
        return new Weighed(row.debt(), row);
    }

    private static void check(LocalDate day) {
        if (day.isBefore(Period.EARLIEST) || day.isAfter(Period.LATEST)) {
            throw new Problem(
                    "OUT_OF_RANGE", "The day lies between %s and %s.".formatted(Period.EARLIEST, Period.LATEST));
        }
    }

    private static void check(List<Integer> lastDays) {
        var before = 0;
        for (var last : lastDays) {
            if (last <= before) {
                throw new Problem(
                        "BAD_THRESHOLDS", "Bounds of days rise and begin above 0; they are %s.".formatted(lastDays));
            }
            before = last;
        }
        if (lastDays.isEmpty() || lastDays.size() > MOST_BOUNDS) {
            throw new Problem("BAD_THRESHOLDS", "1 to %d bounds of days are taken.".formatted(MOST_BOUNDS));
        }
    }
}
