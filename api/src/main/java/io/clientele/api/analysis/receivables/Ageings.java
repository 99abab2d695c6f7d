package io.clientele.api.analysis.receivables;

import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.client.Universe;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.receivable.Settlements;
import io.clientele.api.receivable.settlement.Ageing;
import io.clientele.api.receivable.settlement.Settlement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers how old debts are, in the snapshot of this thread. */
@Component
public class Ageings {

    private static final int MOST_BOUNDS = 20;
    private static final Comparator<DebtRow> GREATEST_FIRST = Comparator.comparingLong(DebtRow::debt)
            .reversed()
            .thenComparing(DebtRow::advance, Comparator.reverseOrder())
            .thenComparing(DebtRow::client);

    private final Settlements settlements;
    private final Universe universe;

    Ageings(Settlements settlements, Universe universe) {
        this.settlements = settlements;
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
        check(day);
        check(lastDays);
        var rows = new ArrayList<DebtRow>();
        settlements.each(day, scope.among(universe.withInactive()), (settlement, client) -> {
            var row = row(client, settlement, day, lastDays);
            if (row.debt() != 0 || row.advance() != 0) {
                rows.add(row);
            }
        });
        rows.sort(GREATEST_FIRST);
        return new AgeingAnswer(scope, day, lastDays, rows);
    }

    private static DebtRow row(int client, Settlement settlement, LocalDate day, List<Integer> lastDays) {
        var buckets = Ageing.of(settlement.invoices(), day, lastDays).buckets();
        return new DebtRow(client, buckets.stream().map(Ageing.Bucket::amount).toList(), settlement.advance());
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
