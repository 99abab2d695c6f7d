package io.clientele.api.sale.classification;

import io.clientele.api.firm.Observed;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.classification.stage.PurchaseDate;
import io.clientele.api.sale.classification.stage.PurchaseDate.When;
import io.clientele.api.sale.classification.stage.PurchaseDate.Which;
import io.clientele.api.sale.classification.stage.PurchaseDays;
import io.clientele.api.sale.classification.stage.Stages;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Answers who bought first or last at a certain time, as of the snapshot of the thread that asks. */
@Component
public class PurchaseDateQuestions {

    /** Days since 1970-01-01, the end exclusive. */
    private record Days(long from, long end) {

        private boolean hold(int day) {
            return day >= from && day < end;
        }
    }

    private final AskedClients asked;

    PurchaseDateQuestions(AskedClients asked) {
        this.asked = asked;
    }

    /** OUT_OF_RANGE: times ago are 1 to 3,660 units. */
    public List<Problem> check(PurchaseDate question) {
        return switch (question.when()) {
            case When.Within _ -> List.of();
            case When.MoreThanAgo ago -> checkAgo(ago.count());
            case When.LessThanAgo ago -> checkAgo(ago.count());
        };
    }

    /**
     * The clients whose first or last purchase up to and with the business date was then.
     *
     * @param among only these clients are asked about, and few cost little; null is everyone
     * @throws Problem the first that {@link #check} tells
     */
    public RoaringBitmap clientsWho(PurchaseDate question, LocalDate businessDate, @Nullable RoaringBitmap among) {
        QuestionChecks.refuse(check(question));
        var days = days(question.when(), businessDate);
        var slices = Stages.upTo(businessDate, asked.sheet());
        return asked.those(among, range -> {
            var purchases = new PurchaseDays(slices, range);
            return client -> purchases.any(client) && days.hold(day(question.which(), purchases, client));
        });
    }

    /** The day of the first or last purchase. */
    public List<Observed> observed(PurchaseDate question, LocalDate businessDate, int client) {
        var slices = Stages.upTo(businessDate, asked.sheet());
        var purchases = new PurchaseDays(slices, new ClientRange(client, client + 1));
        return List.of(Observed.value(
                purchases.any(client) ? LocalDate.ofEpochDay(day(question.which(), purchases, client)) : null));
    }

    private static List<Problem> checkAgo(int count) {
        return QuestionChecks.range("A time ago", BigDecimal.valueOf(count), 1, PeriodChoice.LONGEST);
    }

    private static int day(Which which, PurchaseDays purchases, int client) {
        return switch (which) {
            case FIRST -> purchases.first(client);
            case LAST -> purchases.last(client);
        };
    }

    private static Days days(When when, LocalDate businessDate) {
        return switch (when) {
            case When.Within(var choice) -> {
                var period = choice.on(businessDate);
                yield new Days(period.from().toEpochDay(), period.to().toEpochDay());
            }
            case When.MoreThanAgo(var count, var unit) ->
                new Days(Long.MIN_VALUE, unit.plus(businessDate, -count).toEpochDay());
            case When.LessThanAgo(var count, var unit) ->
                new Days(unit.plus(businessDate, -count).toEpochDay() + 1, Long.MAX_VALUE);
        };
    }
}
