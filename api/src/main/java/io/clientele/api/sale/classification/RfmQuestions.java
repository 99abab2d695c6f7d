package io.clientele.api.sale.classification;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.classification.rfm.InRfm;
import io.clientele.api.sale.classification.rfm.RfmResult;
import io.clientele.api.sale.classification.rfm.RfmScores;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Answers who is in which RFM group, as of the snapshot of the thread that asks. Only active clients with a name have one. */
@Component
public class RfmQuestions {

    private final ClientClasses classes;

    RfmQuestions(ClientClasses classes) {
        this.classes = classes;
    }

    /** PERIOD_OPEN, BAD_OPERATOR. */
    public List<Problem> check(InRfm question) {
        var problems = new ArrayList<>(QuestionChecks.closed(question.period()));
        problems.addAll(QuestionChecks.comparisons(question.recency()));
        problems.addAll(QuestionChecks.comparisons(question.frequency()));
        problems.addAll(QuestionChecks.comparisons(question.monetary()));
        return problems;
    }

    /**
     * The clients whose group and scores are wanted.
     *
     * @param among only these clients are asked about, scored among all; null is everyone
     * @throws Problem the first that {@link #check} tells
     */
    public RoaringBitmap clientsWho(InRfm question, LocalDate businessDate, @Nullable RoaringBitmap among) {
        QuestionChecks.refuse(check(question));
        var result = result(question, businessDate);
        return among == null
                ? result.clients(scores -> wants(question, scores))
                : result.clients(scores -> wants(question, scores), among);
    }

    /** The group and the scores; all missing without a sale. */
    public List<Observed> observed(InRfm question, LocalDate businessDate, int client) {
        var scores = result(question, businessDate).of(client);
        return List.of(
                Observed.value(scores == null ? null : scores.group().name()),
                new Observed("recency", scores == null ? null : BigDecimal.valueOf(scores.recency())),
                new Observed("frequency", scores == null ? null : BigDecimal.valueOf(scores.frequency())),
                new Observed("monetary", scores == null ? null : BigDecimal.valueOf(scores.monetary())));
    }

    private RfmResult result(InRfm question, LocalDate businessDate) {
        return classes.rfm(question.period().on(businessDate), businessDate);
    }

    private static boolean wants(InRfm question, RfmScores scores) {
        return (question.groups().isEmpty() || question.groups().contains(scores.group()))
                && hold(question.recency(), scores.recency())
                && hold(question.frequency(), scores.frequency())
                && hold(question.monetary(), scores.monetary());
    }

    private static boolean hold(List<Comparison> comparisons, int score) {
        return comparisons.stream().allMatch(comparison -> comparison.holds(BigDecimal.valueOf(score)));
    }
}
