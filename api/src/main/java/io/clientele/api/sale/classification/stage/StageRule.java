package io.clientele.api.sale.classification.stage;

import java.time.LocalDate;

/** Tells stages on a business date; see {@link InStage} for the parameters. */
final class StageRule {

    private static final int SLEEPING_GAPS = 2;

    private final int today;
    private final int lostBefore;
    private final int oneTime;

    /** A client is lost whose last purchase was before the day so many months ago. */
    StageRule(LocalDate businessDate, int oneTime, int lostMonths) {
        this.today = Math.toIntExact(businessDate.toEpochDay());
        this.lostBefore = Math.toIntExact(businessDate.minusMonths(lostMonths).toEpochDay());
        this.oneTime = oneTime;
    }

    /** @param days up to the business date */
    LifeStage of(PurchaseDays days, int client) {
        if (!days.any(client)) {
            return LifeStage.POTENTIAL;
        }
        if (days.last(client) < lostBefore) {
            return LifeStage.LOST;
        }
        if (days.orders(client) <= oneTime) {
            return LifeStage.ONE_TIME;
        }
        return isAsleep(days, client) ? LifeStage.SLEEPING : LifeStage.REGULAR;
    }

    private boolean isAsleep(PurchaseDays days, int client) {
        return days.hasMedianGap(client)
                && 2 * (today - days.last(client)) > SLEEPING_GAPS * days.twiceMedianGap(client);
    }
}
