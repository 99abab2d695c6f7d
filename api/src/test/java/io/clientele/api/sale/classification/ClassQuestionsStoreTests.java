package io.clientele.api.sale.classification;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.api.ClienteleTest;
import io.clientele.api.firm.CalendarUnit;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.sale.classification.abc.AbcClass;
import io.clientele.api.sale.classification.abc.AbcRule;
import io.clientele.api.sale.classification.abc.InAbc;
import io.clientele.api.sale.classification.metric.Metric;
import io.clientele.api.sale.classification.rfm.InRfm;
import io.clientele.api.sale.classification.rfm.RfmGroup;
import io.clientele.api.sale.classification.xyz.InXyz;
import io.clientele.api.sale.classification.xyz.XyzClass;
import io.clientele.api.sale.classification.xyz.XyzRule;
import io.clientele.api.sale.classification.xyz.XyzRule.Deviation;
import io.clientele.api.sale.classification.xyz.XyzRule.Mode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is in which class by ABC and XYZ and in which group by RFM. */
@ClienteleTest
class ClassQuestionsStoreTests extends ClassifiedClients {

    @Autowired
    AbcQuestions abc;

    @Autowired
    XyzQuestions xyz;

    @Autowired
    RfmQuestions rfm;

    @Test
    void answersWhoIsInAnAbcClass() {
        for (var round = 0; round < ROUNDS; round++) {
            var question = new InAbc(metric(), period(), some(AbcClass.class), AbcRule.DEFAULT);
            var period = question.period().on(TODAY);
            IntFunction<@Nullable AbcClass> expected =
                    client -> oracle.abc(client, period, question.metric(), question.rule(), active);
            agrees(question, abc::clientsWho, active, client -> {
                var abcClass = expected.apply(client);
                return abcClass != null && question.classes().contains(abcClass);
            });
            observes(client -> abc.observed(question, TODAY, client).subList(0, 2), client -> {
                var abcClass = expected.apply(client);
                var units = oracle.metric(client, question.metric(), period);
                return List.of(
                        Observed.value(abcClass == null ? null : abcClass.name()),
                        new Observed(
                                "metric",
                                abcClass == null ? null : question.metric().decimal(units)));
            });
        }
    }

    @Test
    void answersWhoIsInAnXyzClass() {
        for (var round = 0; round < ROUNDS; round++) {
            var question = new InXyz(metric(), period(), some(XyzClass.class), xyzRule());
            var period = question.period().on(TODAY);
            IntFunction<@Nullable XyzClass> expected =
                    client -> oracle.xyz(client, period, question.metric(), question.rule(), active);
            agrees(question, xyz::clientsWho, active, client -> {
                var xyzClass = expected.apply(client);
                return xyzClass != null && question.classes().contains(xyzClass);
            });
            observes(client -> xyz.observed(question, TODAY, client).subList(0, 1), client -> {
                var xyzClass = expected.apply(client);
                return List.of(Observed.value(xyzClass == null ? null : xyzClass.name()));
            });
        }
    }

    @Test
    void answersWhoIsInAnRfmGroup() {
        for (var round = 0; round < ROUNDS; round++) {
            var groups = random.nextBoolean() ? some(RfmGroup.class) : Set.<RfmGroup>of();
            var question = new InRfm(period(), groups, List.of(), List.of(comparison(1, 6)), List.of(comparison(1, 6)));
            var period = question.period().on(TODAY);
            agrees(question, rfm::clientsWho, active, client -> {
                var scores = oracle.rfm(client, period, active);
                return scores != null
                        && (groups.isEmpty() || groups.contains(scores.group()))
                        && question.frequency().getFirst().holds(BigDecimal.valueOf(scores.frequency()))
                        && question.monetary().getFirst().holds(BigDecimal.valueOf(scores.monetary()));
            });
            observes(client -> rfm.observed(question, TODAY, client), client -> {
                var scores = oracle.rfm(client, period, active);
                return List.of(
                        Observed.value(scores == null ? null : scores.group().name()),
                        new Observed("recency", scores == null ? null : BigDecimal.valueOf(scores.recency())),
                        new Observed("frequency", scores == null ? null : BigDecimal.valueOf(scores.frequency())),
                        new Observed("monetary", scores == null ? null : BigDecimal.valueOf(scores.monetary())));
            });
        }
    }

    @Test
    void tellsTheShareOfThoseWhoBroughtAsMuchOrMore() {
        var question = new InAbc(
                Metric.REVENUE, new PeriodChoice.Last(12, CalendarUnit.MONTH, false), Set.of(), AbcRule.DEFAULT);

        var shares = active.stream()
                .map(client -> snapshots.read(() -> abc.observed(question, TODAY, client)))
                .filter(observed -> observed.getFirst().value() != null)
                .map(observed ->
                        (BigDecimal) Objects.requireNonNull(observed.get(2).value()))
                .sorted()
                .toList();

        assertThat(shares.getFirst()).isPositive();
        assertThat(shares.getLast()).isEqualByComparingTo("1");
    }

    private XyzRule xyzRule() {
        var unit = List.of(CalendarUnit.WEEK, CalendarUnit.MONTH, CalendarUnit.QUARTER)
                .get(random.nextInt(3));
        var mode = any(Mode.values());
        return new XyzRule(
                unit,
                BigDecimal.valueOf(random.nextInt(0, 50)),
                BigDecimal.valueOf(random.nextInt(50, 101)),
                any(Deviation.values()),
                mode);
    }
}
