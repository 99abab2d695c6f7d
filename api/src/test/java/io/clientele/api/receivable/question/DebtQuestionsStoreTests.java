package io.clientele.api.receivable.question;

import static io.clientele.api.receivable.ReceivableTestData.invoice;
import static io.clientele.api.receivable.ReceivableTestData.payment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.api.ClienteleTest;
import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.Observed;
import io.clientele.api.firm.Operator;
import io.clientele.api.firm.PeriodChoice;
import io.clientele.api.firm.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Questions about debts and late payments, each on a few facts. */
@ClienteleTest
class DebtQuestionsStoreTests extends OwedMoney {

    @Test
    void meansAnyDebtWhenNothingIsCompared() {
        owe(
                invoice("I1").of("C1"),
                invoice("I2").of("C2"),
                invoice("I3").of("C3").on("2026-11-23"));
        pay(payment("P1").of("C2"));

        assertThat(who(new Debt(0, List.of()), TODAY, null)).containsExactly("C1");
    }

    @Test
    void countsAsOverdueWhatWasDueMoreThanSoManyDaysAgo() {
        owe(
                invoice("I1").of("C1").due(TODAY),
                invoice("I2").of("C2").due(TODAY.minusDays(1)),
                invoice("I3").of("C3").due(TODAY.minusDays(6)));

        assertThat(who(overdue(0, Operator.GT, "0"), TODAY, null)).containsExactly("C2", "C3");
        assertThat(who(overdue(5, Operator.GTE, "100"), TODAY, null)).containsExactly("C3");
        assertThat(who(overdue(6, Operator.GT, "0"), TODAY, null)).isEmpty();
    }

    @Test
    void comparesSharesExactlyAndKnowsThoseWithoutALimit() {
        owe(invoice("I1").of("C1").amount("33.3333"), invoice("I2").of("C2").amount("50"));

        assertThat(who(share(Operator.GT, "33.3332"), TODAY, null)).containsExactly("C1");
        assertThat(who(share(Operator.GT, "33.3333"), TODAY, null)).isEmpty();
        assertThat(who(share(Operator.LT, "10"), TODAY, null)).hasSize(9).doesNotContain("C1", "C2", "C0");
        assertThat(who(share(Operator.NE, "0"), TODAY, null)).hasSize(21).contains("C0", "C1", "C2");
        assertThat(observed(debt(Operator.GT, "0"), "C1"))
                .containsExactly(
                        new Observed("overdueAmount", new BigDecimal("33.3333")),
                        new Observed("debt", new BigDecimal("33.3333")),
                        new Observed("limitShare", new BigDecimal("33.33")));
        assertThat(observed(debt(Operator.GT, "0"), "C2"))
                .contains(new Observed("debt", new BigDecimal("50.0000")), new Observed("limitShare", null));
        assertThat(observed(debt(Operator.GT, "0"), "C4")).contains(new Observed("limitShare", new BigDecimal("0.00")));
    }

    @Test
    void tellsHowLateInvoicesWerePaid() {
        owe(
                invoice("I1").of("C1").due("2026-03-10"),
                invoice("I2").of("C1").due("2026-03-20"),
                invoice("I3").of("C1").due("2026-03-01"),
                invoice("I4").of("C2"));
        pay(
                payment("P1").of("C1").closing("I1").on("2026-03-15"),
                payment("P2").of("C1").closing("I2").on("2026-03-20"),
                payment("P3").of("C1").closing("I3").on("2026-03-02").amount("99"),
                payment("P4").of("C1").closing("I3").on("2026-03-05").amount("1"));
        var question = new PaymentDiscipline(
                new PeriodChoice.Between(LocalDate.of(2026, 3, 5), LocalDate.of(2026, 3, 21)),
                List.of(new PaymentDiscipline.Condition(
                        PaymentDiscipline.Measure.LATE_SHARE, new Comparison(Operator.GT, new BigDecimal("66.66")))));

        assertThat(who(question, TODAY, null)).containsExactly("C1");
        assertThat(who(question, LocalDate.of(2026, 3, 14), null)).containsExactly("C1");
        assertThat(who(question, LocalDate.of(2026, 3, 4), null)).isEmpty();
        assertThat(observed(question, "C1"))
                .containsExactly(
                        new Observed("lateShare", new BigDecimal("66.67")),
                        new Observed("averageDelay", new BigDecimal("3.00")));
        assertThat(observed(question, "C2"))
                .containsExactly(new Observed("lateShare", null), new Observed("averageDelay", null));
    }

    @Test
    void namesWhatCannotBeAsked() {
        var share = new PaymentDiscipline.Condition(
                PaymentDiscipline.Measure.LATE_SHARE, new Comparison(Operator.BETWEEN, BigDecimal.ONE));

        var beyond = new PaymentDiscipline.Condition(
                PaymentDiscipline.Measure.LATE_SHARE, new Comparison(Operator.GT, new BigDecimal("100.01")));

        assertThat(questions.check(overdue(-1, Operator.IN, "0")))
                .extracting(Problem::code)
                .containsExactly("OUT_OF_RANGE", "BAD_OPERATOR");
        assertThat(questions.check(new PaymentDiscipline(LONG, List.of())))
                .extracting(Problem::code)
                .containsExactly("REQUIRED");
        assertThat(questions.check(new PaymentDiscipline(LONG, List.of(share))))
                .extracting(Problem::code)
                .containsExactly("BAD_OPERATOR");
        assertThat(questions.check(new PaymentDiscipline(LONG, List.of(beyond))))
                .extracting(Problem::code)
                .containsExactly("OUT_OF_RANGE");
        assertThat(questions.check(new Debt(0, List.of()))).isEmpty();
        assertThatThrownBy(() -> who(overdue(-1, Operator.GT, "0"), TODAY, null))
                .isInstanceOf(Problem.class);
    }

    @Test
    void neverNamesClientsThatAreGone() {
        owe(invoice("I1").of("C1"), invoice("I2").of("C2"), invoice("I3").of("C3"));
        jdbc.sql("update client set archived = true where external_id = 'C1'").update();
        jdbc.sql("update client set erased = true where external_id = 'C2'").update();
        jdbc.sql("update client set anonymous = true where external_id = 'C3'").update();
        jdbc.sql("update data_version set version = version + 2").update();

        assertThat(who(new Debt(0, List.of()), TODAY, null)).containsExactly("C3");
        assertThat(who(debt(Operator.LT, "1"), TODAY, null)).hasSize(CLIENTS - 3);
    }

    @Test
    void answersAnOlderSnapshotWithItsOwnVersion() {
        owe(invoice("I1").of("C1"));
        var question = new Debt(0, List.of());

        var answers = snapshots.read(() -> {
            elsewhere(() -> {
                pay(payment("P1").of("C1"));
                return who(question, TODAY, null);
            });
            return List.of(who(question, TODAY, null), elsewhere(() -> who(question, TODAY, null)));
        });

        assertThat(answers).containsExactly(List.of("C1"), List.of());
    }

    private static Debt overdue(int days, Operator operator, String bound) {
        return new Debt(
                days,
                List.of(new Debt.Condition(
                        Debt.Measure.OVERDUE_AMOUNT, new Comparison(operator, new BigDecimal(bound)))));
    }

    private static Debt debt(Operator operator, String bound) {
        return new Debt(
                0, List.of(new Debt.Condition(Debt.Measure.DEBT, new Comparison(operator, new BigDecimal(bound)))));
    }

    private static Debt share(Operator operator, String bound) {
        return new Debt(
                0,
                List.of(new Debt.Condition(Debt.Measure.LIMIT_SHARE, new Comparison(operator, new BigDecimal(bound)))));
    }

    private List<Observed> observed(Debt question, String client) {
        return snapshots.read(() -> questions.observed(question, TODAY, id(client)));
    }

    private List<Observed> observed(PaymentDiscipline question, String client) {
        return snapshots.read(() -> questions.observed(question, TODAY, id(client)));
    }

    private static <T> T elsewhere(Callable<T> work) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.submit(work).get();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
