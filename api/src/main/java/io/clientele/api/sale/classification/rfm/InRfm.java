package io.clientele.api.sale.classification.rfm;

import io.clientele.api.firm.Comparison;
import io.clientele.api.firm.PeriodChoice;
import java.util.List;
import java.util.Set;

/**
 * Whose RFM group is one of these, and whose scores satisfy these comparisons? Scores are 1 to 5, 5 is best, over all clients of
 * the universe with a sale in the period; the others have none and satisfy nothing.
 *
 * @param groups none means any
 */
public record InRfm(
        PeriodChoice period,
        Set<RfmGroup> groups,
        List<Comparison> recency,
        List<Comparison> frequency,
        List<Comparison> monetary) {

    public InRfm {
        groups = Set.copyOf(groups);
        recency = List.copyOf(recency);
        frequency = List.copyOf(frequency);
        monetary = List.copyOf(monetary);
    }
}
