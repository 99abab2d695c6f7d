package io.clientele.api.analysis.work;

import io.clientele.api.firm.Problem;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where stages of life begin.
 *
 * @param oneTime so many orders still make a one-time client, 1 to {@value #MOST}
 * @param lostMonths without a purchase in so many months a client is lost, 1 to {@value #MOST}
 */
public record StageThresholds(int oneTime, int lostMonths) {

    public static final int USUAL_ONE_TIME = 1;
    public static final int USUAL_LOST_MONTHS = 12;
    public static final int MOST = 120;

    public static final StageThresholds USUAL = new StageThresholds(USUAL_ONE_TIME, USUAL_LOST_MONTHS);

    /** @throws Problem {@code BAD_THRESHOLDS} */
    public StageThresholds {
        if (Math.min(oneTime, lostMonths) < 1 || Math.max(oneTime, lostMonths) > MOST) {
            throw new Problem("BAD_THRESHOLDS", "`oneTime` and `lostMonths` lie between 1 and %d.".formatted(MOST));
        }
    }

    /**
     * As a caller chose them; what is not given is as usual.
     *
     * @throws Problem {@code BAD_THRESHOLDS}
     */
    public static StageThresholds of(@Nullable Integer oneTime, @Nullable Integer lostMonths) {
        return new StageThresholds(
                Objects.requireNonNullElse(oneTime, USUAL_ONE_TIME),
                Objects.requireNonNullElse(lostMonths, USUAL_LOST_MONTHS));
    }
}
