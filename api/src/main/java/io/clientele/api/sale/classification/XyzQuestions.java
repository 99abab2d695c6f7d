package io.clientele.api.sale.classification;

import io.clientele.api.client.Universe;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.SaleColumns;
import io.clientele.api.sale.classification.xyz.InXyz;
import io.clientele.api.sale.classification.xyz.Xyz;
import io.clientele.api.sale.classification.xyz.XyzResult;
import io.clientele.api.sale.classification.xyz.XyzRule.Mode;
import io.clientele.api.sale.classification.xyz.XyzWindow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Answers who is in which XYZ class, as of the snapshot of the thread that asks. Only active clients with a name have one. */
@Component
public class XyzQuestions {

    private static final int FEWEST_STEPS = 3;

    private final ClientClasses classes;
    private final SaleColumns columns;
    private final Universe universe;
    private final Snapshots snapshots;
    private final BusinessCalendar calendar;

    XyzQuestions(
            ClientClasses classes,
            SaleColumns columns,
            Universe universe,
            Snapshots snapshots,
            BusinessCalendar calendar) {
        this.classes = classes;
        this.columns = columns;
        this.universe = universe;
        this.snapshots = snapshots;
        this.calendar = calendar;
    }

    /** PERIOD_OPEN, and as the period lies today PERIOD_TOO_SHORT for three whole steps, TOO_MANY_STEPS. */
    public List<Problem> check(InXyz question) {
        var problems = new ArrayList<>(QuestionChecks.closed(question.period()));
        if (problems.isEmpty()) {
            checkSteps(question, problems);
        }
        return problems;
    }

    private void checkSteps(InXyz question, List<Problem> problems) {
        var period = question.period().on(calendar.today());
        try {
            if (new XyzWindow(period, question.rule().step()).count() < FEWEST_STEPS) {
                problems.add(new Problem(
                        "PERIOD_TOO_SHORT",
                        "The period must have at least %d whole steps of a %s; it is from %s to %s (exclusive)."
                                .formatted(FEWEST_STEPS, question.rule().step(), period.from(), period.to())));
            }
        } catch (Problem tooMany) {
            problems.add(tooMany);
        }
    }

    /**
     * The clients in one of the classes. In a period that is too short nobody has one.
     *
     * @param among only these clients are asked about, classed among all; by THRESHOLD few cost little; null is everyone
     * @throws Problem PERIOD_OPEN, TOO_MANY_STEPS
     */
    public RoaringBitmap clientsWho(InXyz question, LocalDate businessDate, @Nullable RoaringBitmap among) {
        QuestionChecks.refuse(QuestionChecks.closed(question.period()));
        var clients = result(question, businessDate, among).clientsIn(question.classes());
        if (among != null) {
            clients.and(among);
        }
        return clients;
    }

    /** The class and the coefficient in percent; both missing where the series says nothing. */
    public List<Observed> observed(InXyz question, LocalDate businessDate, int client) {
        var figures =
                result(question, businessDate, RoaringBitmap.bitmapOf(client)).figures(client);
        var xyzClass = figures.xyzClass();
        return List.of(
                Observed.value(xyzClass == null ? null : xyzClass.name()),
                new Observed("variation", figures.variation()));
    }

    /** A client's coefficient is his own, so some are classed alone unless it is by rank. */
    private XyzResult result(InXyz question, LocalDate businessDate, @Nullable RoaringBitmap among) {
        var period = question.period().on(businessDate);
        if (among == null || question.rule().mode() == Mode.QUANTILE) {
            return classes.xyz(period, question.metric(), question.rule());
        }
        var clients = RoaringBitmap.and(universe.all(), among);
        return Xyz.classify(columns.at(snapshots.current()), period, question.metric(), question.rule(), clients);
    }
}
