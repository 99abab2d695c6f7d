package io.clientele.api.segment.history;

import io.clientele.api.firm.Period;

/**
 * A segment in one step of a period.
 *
 * @param count who was in at the end of the step
 * @param entered how many came in during the step; who came twice counts twice
 * @param left likewise
 */
record SegmentSize(Period period, int count, int entered, int left) {}
