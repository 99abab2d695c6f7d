package io.clientele.api.sale.classification;

import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.classification.abc.AbcResult;
import io.clientele.api.sale.classification.abc.InAbc;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Answers who is in which ABC class, as of the snapshot of the thread that asks. Only active clients with a name have one. */
@Component
public class AbcQuestions {

    private final ClientClasses classes;

    AbcQuestions(ClientClasses classes) {
        this.classes = classes;
    }

    /** PERIOD_OPEN. */
    public List<Problem> check(InAbc question) {
        return QuestionChecks.closed(question.period());
    }

    /**
     * The clients in one of the classes.
     *
     * @param among only these clients are asked about, classed among all; null is everyone
     * @throws Problem the first that {@link #check} tells
     */
    public RoaringBitmap clientsWho(InAbc question, LocalDate businessDate, @Nullable RoaringBitmap among) {
        QuestionChecks.refuse(check(question));
        var result = result(question, businessDate);
        return among == null ? result.clientsIn(question.classes()) : result.clientsIn(question.classes(), among);
    }

    /** The class, the metric, and the share of all who brought as much or more; all missing without a sale. */
    public List<Observed> observed(InAbc question, LocalDate businessDate, int client) {
        var result = result(question, businessDate);
        var abcClass = result.of(client);
        return List.of(
                Observed.value(abcClass == null ? null : abcClass.name()),
                new Observed("metric", abcClass == null ? null : result.metric(client)),
                new Observed("cumulativeShare", abcClass == null ? null : result.cumulativeShare(client)));
    }

    private AbcResult result(InAbc question, LocalDate businessDate) {
        return classes.abc(question.period().on(businessDate), question.metric(), question.rule());
    }
}
