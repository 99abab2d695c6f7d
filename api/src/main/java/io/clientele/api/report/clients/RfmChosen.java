package io.clientele.api.report.clients;

import io.clientele.api.report.content.Draft;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.parameter.Choice;
import io.clientele.api.report.parameter.Choices;
import io.clientele.api.sale.classification.rfm.RfmRule;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How scores are told in a report, chosen as for the analysis `rfm`; usually by rank. */
record RfmChosen(Choices choices) {

    private static final Choice<List<Integer>> RECENCY_DAYS = Choice.wholes("recencyDays", 0);
    private static final Choice<List<Integer>> ORDERS = Choice.wholes("orders", 1);
    private static final Choice<List<Integer>> REVENUE = Choice.wholes("revenue", 0);

    private static final List<Choice<List<Integer>>> FIXED = List.of(RECENCY_DAYS, ORDERS, REVENUE);

    static final List<Choice<?>> ALL = List.copyOf(FIXED);

    /** @throws io.clientele.api.firm.Problem {@code BAD_THRESHOLDS} */
    RfmRule rule() {
        return new RfmRule(
                given(RECENCY_DAYS),
                given(ORDERS),
                given(REVENUE).stream().map(BigDecimal::valueOf).toList());
    }

    private List<Integer> given(Choice<List<Integer>> choice) {
        return choices.find(choice).orElse(List.of());
    }

    /** What was chosen among the parameters. */
    void tell(Draft draft) {
        fixed().forEach(choice -> draft.choice(ReportKind.RFM, choice, given(choice)));
    }

    /** How each score is told. */
    void legend(Draft draft) {
        if (fixed().count() < FIXED.size()) {
            draft.legend("rfm.score");
        }
        fixed().forEach(choice ->
                draft.legend("rfm.fixed." + choice.name().toUpperCase(Locale.ROOT), arguments(draft, choice)));
    }

    private Object[] arguments(Draft draft, Choice<List<Integer>> choice) {
        return given(choice).stream()
                .map(figure -> draft.words().number(BigDecimal.valueOf(figure), 0))
                .toArray();
    }

    private Stream<Choice<List<Integer>>> fixed() {
        return FIXED.stream().filter(choice -> choices.find(choice).isPresent());
    }
}
