package io.clientele.api.sale;

import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Period;
import java.time.YearMonth;
import org.springframework.stereotype.Component;

/** The period taken where none is given: the last twelve whole months that have sales. */
@Component
public class UsualPeriod {

    private static final int MONTHS = 12;

    private final SaleColumns columns;
    private final Snapshots snapshots;

    UsualPeriod(SaleColumns columns, Snapshots snapshots) {
        this.columns = columns;
        this.snapshots = snapshots;
    }

    /** In the snapshot of this thread: ends with the last month before this one that has sales, or with the last month. */
    public Period get() {
        var asOf = snapshots.current();
        var thisMonth = YearMonth.from(asOf.businessDate());
        var last = columns.at(asOf).months().stream()
                .map(SaleMonth::month)
                .filter(month -> month.isBefore(thisMonth))
                .reduce((earlier, later) -> later)
                .orElse(thisMonth.minusMonths(1));
        return new Period(
                last.minusMonths(MONTHS - 1L).atDay(1), last.plusMonths(1).atDay(1));
    }
}
