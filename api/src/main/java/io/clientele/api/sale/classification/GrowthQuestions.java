package io.clientele.api.sale.classification;

import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.Sheet;
import io.clientele.api.sale.Sheet.Slice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Answers whose net revenue grew or shrank, as of the snapshot of the thread that asks. */
@Component
public class GrowthQuestions {

    private final AskedClients asked;
    private final BusinessCalendar calendar;

    GrowthQuestions(AskedClients asked, BusinessCalendar calendar) {
        this.asked = asked;
        this.calendar = calendar;
    }

    /** REQUIRED without a comparison, BAD_OPERATOR, PERIOD_OPEN, and PERIOD_OUT_OF_RANGE where no period lies before. */
    public List<Problem> check(Growth question) {
        var problems = new ArrayList<>(formal(question));
        if (problems.isEmpty()) {
            try {
                question.period().on(calendar.today()).previous();
            } catch (Problem outside) {
                problems.add(outside);
            }
        }
        return problems;
    }

    /**
     * The clients whose change from the period before satisfies all comparisons.
     *
     * @param among only these clients are asked about, and few cost little; null is everyone
     * @throws Problem the first that {@link #check} tells
     */
    public RoaringBitmap clientsWho(Growth question, LocalDate businessDate, @Nullable RoaringBitmap among) {
        QuestionChecks.refuse(formal(question));
        var changes = new Changes(asked.sheet(), question.period().on(businessDate));
        return asked.those(among, range -> {
            var ofClient = changes.of(range);
            return client -> ofClient.apply(client).holds(question.percent());
        });
    }

    /** The change in percent; missing where there was no net revenue before. */
    public List<Observed> observed(Growth question, LocalDate businessDate, int client) {
        var changes = new Changes(asked.sheet(), question.period().on(businessDate));
        var change = changes.of(new ClientRange(client, client + 1)).apply(client);
        return List.of(new Observed("percent", change.percent()));
    }

    private static List<Problem> formal(Growth question) {
        var problems = new ArrayList<>(QuestionChecks.comparisons(question.percent()));
        problems.addAll(QuestionChecks.closed(question.period()));
        if (question.percent().isEmpty()) {
            problems.add(new Problem("REQUIRED", "Growth is asked about with at least one comparison of its percent."));
        }
        return problems;
    }

    /** From one period to the next. */
    private static final class Changes {

        private final List<Slice> before;
        private final List<Slice> now;

        private Changes(Sheet sheet, Period period) {
            before = sheet.months(period.previous());
            now = sheet.months(period);
        }

        private IntFunction<Change> of(ClientRange range) {
            var revenueBefore = new NetRevenue(before, range);
            var revenueNow = new NetRevenue(now, range);
            return client -> new Change(revenueBefore.of(client), revenueNow.of(client));
        }
    }
}
