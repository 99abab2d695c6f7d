package io.clientele.api.segment.rule.declaration.period;

import io.clientele.api.firm.CalendarUnit;

/** So many units of the calendar, such as {@code 180 days}. */
public record Span(int count, CalendarUnit unit) {}
