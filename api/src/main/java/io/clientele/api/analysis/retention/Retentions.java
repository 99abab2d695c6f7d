package io.clientele.api.analysis.retention;

import io.clientele.api.analysis.scope.Scope;
import io.clientele.api.client.Universe;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.SaleColumns;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Component;

/** Answers how many clients come back, in the snapshot of this thread. */
@Component
public class Retentions {

    public static final int USUAL_MONTHS = 12;
    public static final int MOST = 120;

    private final SaleColumns columns;
    private final Universe universe;

    Retentions(SaleColumns columns, Universe universe) {
        this.columns = columns;
        this.universe = universe;
    }

    /**
     * @param mostMonths how many months after the first are told, 1 to 120
     * @throws Problem {@code MONTHS_OUT_OF_RANGE}, {@code TOO_MANY_STEPS}
     */
    public RetentionAnswer of(Scope scope, RetentionMode mode, int mostMonths) {
        if (mostMonths < 1 || mostMonths > MOST) {
            throw new Problem(
                    "MONTHS_OUT_OF_RANGE", "1 to %d months are told; %d were asked.".formatted(MOST, mostMonths));
        }
        var period = scope.period();
        if (ChronoUnit.MONTHS.between(YearMonth.from(period.from()), YearMonth.from(period.to())) > MOST) {
            throw new Problem("TOO_MANY_STEPS", "Cohorts of at most %d months are told.".formatted(MOST));
        }
        var cohorts = new Cohorts(
                columns.at(scope.asOf()),
                scope.among(universe.all()),
                scope.asOf().businessDate(),
                mode,
                mostMonths);
        return new RetentionAnswer(scope, mode, mostMonths, cohorts.over(period));
    }
}
