package io.clientele.api.sale.classification;

import io.clientele.api.firm.Money;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.ClientRange;
import io.clientele.api.sale.classification.stage.Buying;
import io.clientele.api.sale.classification.stage.PurchaseDays;
import io.clientele.api.sale.classification.stage.RepurchaseDue;
import io.clientele.api.sale.classification.stage.Stages;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.roaringbitmap.RoaringBitmap;
import org.springframework.stereotype.Component;

/** Answers who is due to buy again, as of the snapshot of the thread that asks. */
@Component
public class RepurchaseQuestions {

    private static final BigDecimal LARGEST = BigDecimal.valueOf(100);
    private static final int RATIO_SCALE = 2;
    private static final int TEN_THOUSAND = 10_000;

    private final AskedClients asked;

    RepurchaseQuestions(AskedClients asked) {
        this.asked = asked;
    }

    /** OUT_OF_RANGE: see {@link RepurchaseDue}. */
    public List<Problem> check(RepurchaseDue question) {
        var k = question.k();
        return k.signum() > 0
                        && k.compareTo(LARGEST) <= 0
                        && k.stripTrailingZeros().scale() <= Money.SCALE
                ? List.of()
                : List.of(QuestionChecks.outOfRange(
                        "k is above 0 and at most 100, with at most 4 decimals; it was given %s.".formatted(k)));
    }

    /**
     * The clients for whom the days from the last purchase to the business date are so many times their median gap.
     *
     * @param among only these clients are asked about, and few cost little; null is everyone
     * @throws Problem the first that {@link #check} tells
     */
    public RoaringBitmap clientsWho(RepurchaseDue question, LocalDate businessDate, @Nullable RoaringBitmap among) {
        QuestionChecks.refuse(check(question));
        var slices = Stages.upTo(businessDate, asked.sheet());
        var today = businessDate.toEpochDay();
        var k = Money.tenThousandths(question.k());
        return asked.those(among, range -> {
            var days = new PurchaseDays(slices, range);
            return client -> days.hasMedianGap(client)
                    && 2 * TEN_THOUSAND * (today - days.last(client)) > k * days.twiceMedianGap(client);
        });
    }

    /** What {@code k} would have to be below, and the last purchase and median gap it comes from. */
    public List<Observed> observed(RepurchaseDue question, LocalDate businessDate, int client) {
        var slices = Stages.upTo(businessDate, asked.sheet());
        var buying = Buying.of(new PurchaseDays(slices, new ClientRange(client, client + 1)), client);
        return List.of(
                new Observed("k", ratio(buying, businessDate)),
                new Observed("lastPurchase", buying.last()),
                new Observed("medianGap", buying.medianGap()));
    }

    private static @Nullable BigDecimal ratio(Buying buying, LocalDate businessDate) {
        return buying.last() == null || buying.medianGap() == null
                ? null
                : BigDecimal.valueOf(ChronoUnit.DAYS.between(buying.last(), businessDate))
                        .divide(buying.medianGap(), RATIO_SCALE, RoundingMode.HALF_UP);
    }
}
