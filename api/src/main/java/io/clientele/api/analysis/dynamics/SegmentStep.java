package io.clientele.api.analysis.dynamics;

import io.clientele.api.firm.Period;

/**
 * What became of a segment within some days: was + entered − left = is. Who came and left again counts as neither.
 *
 * @param was members before the first day
 * @param is members after the last day
 * @param enteredRevenue what those who entered bought in these days, with VAT, net of returns; ten-thousandths
 * @param lostRevenue what those who left bought in the twelve months up to the last day, likewise
 */
public record SegmentStep(
        Period period, int was, int entered, int left, int is, long enteredRevenue, long lostRevenue) {}
