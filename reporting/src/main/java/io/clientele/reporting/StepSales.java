package io.clientele.reporting;

import java.time.LocalDate;

/**
 * One calendar month.
 *
 * @param from its first day
 * @param to the day after its last one
 * @param complete whether the month had ended when the figures were read
 * @param distinct of all clients of the segments, each counted once
 */
public record StepSales(LocalDate from, LocalDate to, boolean complete, SalesFigures distinct, SalesFigures company) {}
