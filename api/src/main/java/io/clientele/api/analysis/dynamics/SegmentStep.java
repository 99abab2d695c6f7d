package io.clientele.api.analysis.dynamics;

import io.clientele.api.firm.Period;

/**
 * What became of a segment within some days: was + entered − left = is. Who came and left again counts as neither.
 *
 * @param known whether the segment had a version by the last day: before its first nobody knows who was in, and the figures are
 *     zeros that say nothing
 * @param was members before the first day; 0 where the first version came in these days, so that all in it entered
 * @param is members after the last day
 * @param enteredRevenue what those who entered bought in these days, with VAT, net of returns; ten-thousandths
 * @param lostRevenue what those who left bought in the twelve months up to the last day, likewise
 */
public record SegmentStep(
        Period period, boolean known, int was, int entered, int left, int is, long enteredRevenue, long lostRevenue) {}
