package io.clientele.api.sale.classification;

import io.clientele.api.ClienteleTest;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Observed;
import io.clientele.api.sale.classification.stage.InStage;
import io.clientele.api.sale.classification.stage.LifeStage;
import io.clientele.api.sale.classification.stage.PurchaseDate;
import io.clientele.api.sale.classification.stage.PurchaseDate.When;
import io.clientele.api.sale.classification.stage.PurchaseDate.Which;
import io.clientele.api.sale.classification.stage.RepurchaseDue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who bought when, is due again, buys more or less, and at which stage he is. */
@ClienteleTest
class BuyingQuestionsStoreTests extends ClassifiedClients {

    @Autowired
    PurchaseDateQuestions dates;

    @Autowired
    RepurchaseQuestions repurchases;

    @Autowired
    GrowthQuestions growths;

    @Autowired
    StageQuestions stages;

    @Test
    void answersWhenClientsBoughtFirstOrLast() {
        for (var round = 0; round < ROUNDS; round++) {
            var which = any(Which.values());
            var count = random.nextInt(1, 12);
            var question = new PurchaseDate(
                    which,
                    switch (round % 4) {
                        case 0 -> new When.MoreThanAgo(count, CalendarUnit.MONTH);
                        case 1 -> new When.LessThanAgo(count * 20, CalendarUnit.DAY);
                        default -> new When.Within(period());
                    });
            agrees(question, dates::clientsWho, named, client -> {
                var day = oracle.date(client, which, TODAY);
                return day != null && isWhen(day, question.when());
            });
            observes(
                    client -> dates.observed(question, TODAY, client),
                    client -> List.of(Observed.value(oracle.date(client, which, TODAY))));
        }
    }

    @Test
    void answersWhoIsDueToBuyAgain() {
        for (var round = 0; round < ROUNDS; round++) {
            var question = new RepurchaseDue(new BigDecimal(random.nextInt(1, 40)).movePointLeft(1));
            agrees(question, repurchases::clientsWho, named, client -> oracle.isDue(client, question.k(), TODAY));
            observes(client -> repurchases.observed(question, TODAY, client), client -> {
                var last = oracle.date(client, Which.LAST, TODAY);
                var gap = oracle.medianGap(client, TODAY);
                var ratio = last == null || gap == null
                        ? null
                        : BigDecimal.valueOf(TODAY.toEpochDay() - last.toEpochDay())
                                .divide(gap, 2, RoundingMode.HALF_UP);
                return List.of(
                        new Observed("k", ratio), new Observed("lastPurchase", last), new Observed("medianGap", gap));
            });
        }
    }

    @Test
    void answersWhoseRevenueChanged() {
        for (var round = 0; round < ROUNDS; round++) {
            var question = new Growth(period(), List.of(comparison(-100, 100)));
            var period = question.period().on(TODAY);
            agrees(question, growths::clientsWho, named, client -> oracle.grew(client, period, question.percent()));
            observes(client -> growths.observed(question, TODAY, client), client -> {
                var growth = oracle.growth(client, period);
                return List.of(new Observed(
                        "percent",
                        growth == null
                                ? null
                                : new BigDecimal(growth.over())
                                        .divide(new BigDecimal(growth.under()), 2, RoundingMode.HALF_UP)));
            });
        }
    }

    @Test
    void answersWhoIsAtAStage() {
        for (var round = 0; round < ROUNDS; round++) {
            var question = new InStage(some(LifeStage.class), random.nextInt(1, 5), random.nextInt(1, 15));
            agrees(
                    question,
                    stages::clientsWho,
                    named,
                    client -> question.stages().contains(oracle.stage(client, question, TODAY)));
            observes(
                    client -> stages.observed(question, TODAY, client),
                    client -> List.of(Observed.value(
                            named.contains(client)
                                    ? oracle.stage(client, question, TODAY).name()
                                    : null)));
        }
    }

    private static boolean isWhen(LocalDate day, When when) {
        return switch (when) {
            case When.Within(var choice) -> choice.on(TODAY).contains(day);
            case When.MoreThanAgo(var count, var unit) -> day.isBefore(unit.plus(TODAY, -count));
            case When.LessThanAgo(var count, var unit) -> day.isAfter(unit.plus(TODAY, -count));
        };
    }
}
