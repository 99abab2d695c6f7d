package io.clientele.api.analysis.offer.answer;

/**
 * When the members buy.
 *
 * @param gap days between their purchases: quartiles of their own medians
 * @param due members who are due to buy again; n is those with a median gap
 * @param weekdays orders of the period
 * @param months orders of the last whole years, up to five, before the period's end
 */
public record When(Quartiles gap, Figure due, Rhythm weekdays, Rhythm months) {}
