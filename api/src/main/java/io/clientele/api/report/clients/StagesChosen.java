package io.clientele.api.report.clients;

import io.clientele.api.analysis.work.StageThresholds;
import io.clientele.api.report.parameter.Choice;
import io.clientele.api.report.parameter.Choices;
import java.util.List;

/** Where stages of life begin in a report, chosen as for the analyses `lostAndSleeping` and `abcXyz`. */
record StagesChosen(Choices choices) {

    private static final Choice<Integer> ONE_TIME =
            Choice.whole("oneTime", StageThresholds.USUAL_ONE_TIME, 1, StageThresholds.MOST, "orders");
    private static final Choice<Integer> LOST_MONTHS =
            Choice.whole("lostMonths", StageThresholds.USUAL_LOST_MONTHS, 1, StageThresholds.MOST, "months");

    static final List<Choice<?>> ALL = List.of(ONE_TIME, LOST_MONTHS);

    /** @throws io.clientele.api.firm.Problem {@code BAD_THRESHOLDS} */
    StageThresholds thresholds() {
        return new StageThresholds(choices.get(ONE_TIME), choices.get(LOST_MONTHS));
    }
}
