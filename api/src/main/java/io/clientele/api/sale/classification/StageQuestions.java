package io.clientele.api.sale.classification;

import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.classification.stage.InStage;
import io.clientele.api.sale.classification.stage.StageResult;
import io.clientele.api.sale.classification.stage.Stages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Answers who is at which stage of life, as of the snapshot of the thread that asks. */
@Component
public class StageQuestions {

    private static final int MOST_ONE_TIME = 100;
    private static final int MOST_LOST_MONTHS = 120;

    private final AskedClients asked;
    private final ClientClasses classes;

    StageQuestions(AskedClients asked, ClientClasses classes) {
        this.asked = asked;
        this.classes = classes;
    }

    /** OUT_OF_RANGE: see {@link InStage}. */
    public List<Problem> check(InStage question) {
        return Stream.concat(
                        QuestionChecks.range("oneTime", BigDecimal.valueOf(question.oneTime()), 1, MOST_ONE_TIME)
                                .stream(),
                        QuestionChecks.range(
                                "lostMonths", BigDecimal.valueOf(question.lostMonths()), 1, MOST_LOST_MONTHS)
                                .stream())
                .toList();
    }

    /**
     * The clients at one of the stages on the business date.
     *
     * @param among only these clients are asked about, and few cost little; null is everyone
     * @throws Problem the first that {@link #check} tells
     */
    public RoaringBitmap clientsWho(InStage question, LocalDate businessDate, @Nullable RoaringBitmap among) {
        QuestionChecks.refuse(check(question));
        return stages(question, businessDate, among).clientsIn(question.stages());
    }

    /** The stage. */
    public List<Observed> observed(InStage question, LocalDate businessDate, int client) {
        var stage =
                stages(question, businessDate, RoaringBitmap.bitmapOf(client)).of(client);
        return List.of(Observed.value(stage == null ? null : stage.name()));
    }

    private StageResult stages(InStage question, LocalDate businessDate, @Nullable RoaringBitmap among) {
        return among == null
                ? classes.stages(businessDate, question.oneTime(), question.lostMonths())
                : Stages.classify(
                        asked.sheet(), businessDate, question.oneTime(), question.lostMonths(), asked.among(among));
    }
}
