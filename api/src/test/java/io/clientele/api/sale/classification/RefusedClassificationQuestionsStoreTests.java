package io.clientele.api.sale.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.classification.abc.AbcRule;
import io.clientele.api.sale.classification.abc.InAbc;
import io.clientele.api.sale.classification.metric.Metric;
import io.clientele.api.sale.classification.rfm.InRfm;
import io.clientele.api.sale.classification.stage.InStage;
import io.clientele.api.sale.classification.stage.PurchaseDate;
import io.clientele.api.sale.classification.stage.PurchaseDate.When;
import io.clientele.api.sale.classification.stage.PurchaseDate.Which;
import io.clientele.api.sale.classification.stage.RepurchaseDue;
import io.clientele.api.sale.classification.xyz.InXyz;
import io.clientele.api.sale.classification.xyz.XyzRule;
import io.clientele.api.sale.classification.xyz.XyzRule.Deviation;
import io.clientele.api.sale.classification.xyz.XyzRule.Mode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Questions of all seven rooms that cannot be answered. */
@ClienteleTest
class RefusedClassificationQuestionsStoreTests extends ClassifiedClients {

    private static final PeriodChoice OPEN = new PeriodChoice.Before(TODAY);
    private static final PeriodChoice MONTH = new PeriodChoice.Previous(CalendarUnit.MONTH);
    private static final Comparison BAD = new Comparison(Operator.CONTAINS, BigDecimal.ONE);

    @Autowired
    PurchaseDateQuestions dates;

    @Autowired
    RepurchaseQuestions repurchases;

    @Autowired
    GrowthQuestions growths;

    @Autowired
    StageQuestions stages;

    @Autowired
    AbcQuestions abc;

    @Autowired
    XyzQuestions xyz;

    @Autowired
    RfmQuestions rfm;

    @Test
    void saysWhatCannotBeAnswered() {
        var ago = new PurchaseDate(Which.LAST, new When.MoreThanAgo(0, CalendarUnit.DAY));
        var fine = new PurchaseDate(Which.LAST, new When.LessThanAgo(3_660, CalendarUnit.DAY));
        var week = new XyzRule(CalendarUnit.DAY, XyzRule.X, XyzRule.Y, Deviation.SAMPLE, Mode.THRESHOLD);
        var always = new PeriodChoice.Between(LocalDate.of(1900, 1, 1), TODAY);
        var ancient = new PeriodChoice.Between(LocalDate.of(1, 1, 1), LocalDate.of(1, 2, 1));

        snapshots.read(() -> {
            assertThat(codes(dates.check(ago))).containsExactly("OUT_OF_RANGE");
            assertThat(dates.check(fine)).isEmpty();
            for (var k : List.of("0", "-1", "100.0001", "1.00001")) {
                assertThat(codes(repurchases.check(new RepurchaseDue(new BigDecimal(k)))))
                        .containsExactly("OUT_OF_RANGE");
            }
            assertThat(repurchases.check(new RepurchaseDue(new BigDecimal("1.50000"))))
                    .isEmpty();
            assertThat(codes(stages.check(new InStage(Set.of(), 0, 121))))
                    .containsExactly("OUT_OF_RANGE", "OUT_OF_RANGE");
            assertThat(stages.check(new InStage(Set.of(), 100, 120))).isEmpty();
            assertThat(codes(growths.check(new Growth(OPEN, List.of(BAD)))))
                    .containsExactly("BAD_OPERATOR", "PERIOD_OPEN");
            assertThat(codes(growths.check(new Growth(MONTH, List.of())))).containsExactly("REQUIRED");
            assertThat(codes(growths.check(new Growth(ancient, List.of(comparison(1, 2))))))
                    .containsExactly("PERIOD_OUT_OF_RANGE");
            assertThat(codes(abc.check(
                            new InAbc(Metric.REVENUE, new PeriodChoice.After(TODAY), Set.of(), AbcRule.DEFAULT))))
                    .containsExactly("PERIOD_OPEN");
            assertThat(codes(xyz.check(new InXyz(Metric.ORDERS, OPEN, Set.of(), XyzRule.DEFAULT))))
                    .containsExactly("PERIOD_OPEN");
            assertThat(codes(xyz.check(new InXyz(Metric.ORDERS, MONTH, Set.of(), XyzRule.DEFAULT))))
                    .containsExactly("PERIOD_TOO_SHORT");
            assertThat(codes(xyz.check(new InXyz(Metric.ORDERS, always, Set.of(), week))))
                    .containsExactly("TOO_MANY_STEPS");
            assertThat(xyz.check(new InXyz(Metric.ORDERS, MONTH, Set.of(), week)))
                    .isEmpty();
            assertThat(codes(rfm.check(new InRfm(OPEN, Set.of(), List.of(BAD), List.of(), List.of(BAD)))))
                    .containsExactly("PERIOD_OPEN", "BAD_OPERATOR", "BAD_OPERATOR");
            return true;
        });
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }
}
