package io.clientele.api.analysis.migration;

import io.clientele.api.analysis.scope.Bought;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.Sheet;
import java.time.LocalDate;
import org.roaringbitmap.RoaringBitmap;

/** Two periods one after the other, and who came and went meanwhile. */
record TwoPeriods(Period first, Period second) {

    /** @throws Problem {@code PERIODS_OVERLAP} */
    TwoPeriods {
        if (second.from().isBefore(first.to())) {
            throw new Problem("PERIODS_OVERLAP", "The second period must begin after the first has ended.");
        }
    }

    /** Those of the clients who bought for the first time after the first period and before the end of the second. */
    RoaringBitmap newcomers(Sheet sheet, RoaringBitmap clients) {
        var newcomers = Bought.buyers(sheet, new Period(first.to(), second.to()), clients);
        newcomers.andNot(earlier(first.to(), sheet, clients));
        return newcomers;
    }

    /** Those who bought before the second period, and nothing in it. */
    RoaringBitmap gone(Sheet sheet, RoaringBitmap clients) {
        var gone = earlier(second.from(), sheet, clients);
        gone.andNot(Bought.buyers(sheet, second, clients));
        return gone;
    }

    private static RoaringBitmap earlier(LocalDate day, Sheet sheet, RoaringBitmap clients) {
        return day.equals(Period.EARLIEST)
                ? new RoaringBitmap()
                : Bought.buyers(sheet, new Period(Period.EARLIEST, day), clients);
    }
}
