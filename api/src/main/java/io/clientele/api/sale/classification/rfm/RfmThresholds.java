package io.clientele.api.sale.classification.rfm;

import java.math.BigDecimal;
import java.util.List;

/** Between which figures each score lies, as they came out; a score that equal figures skip is left out. */
public record RfmThresholds(List<Step> recency, List<Step> frequency, List<Step> monetary) {

    /**
     * Of one score.
     *
     * @param clients how many have it
     * @param from the lowest figure: days, orders or revenue
     * @param to the highest figure
     */
    public record Step(int score, int clients, BigDecimal from, BigDecimal to) {}
}
