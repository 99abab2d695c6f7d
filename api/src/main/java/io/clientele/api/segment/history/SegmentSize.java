package io.clientele.api.segment.history;

import io.clientele.api.firm.Period;

/**
 * A segment in one step of a period.
 *
 * @param known whether the segment had a version by the end of the step: before its first nobody knows who was in, and the figures
 *     are zeros that say nothing
 * @param count who was in at the end of the step
 * @param entered how many came in during the step; who came twice counts twice
 * @param left likewise
 */
record SegmentSize(Period period, boolean known, int count, int entered, int left) {}
