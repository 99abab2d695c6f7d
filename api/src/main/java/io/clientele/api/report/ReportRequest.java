package io.clientele.api.report;

import io.clientele.api.report.content.ReportKind;
import io.clientele.reporting.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks of a report, in texts that a job can keep.
 *
 * @param from the first day; without it and {@code to}, the last twelve whole months that have sales
 * @param to the first day after the period
 * @param segments opaque ids; null is all
 * @param membership CURRENT, PRIMARY, AT_SALE or a date; null is CURRENT
 * @param parameters of its kind, by name; null is none
 */
public record ReportRequest(
        ReportKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable List<String> segments,
        @Nullable String membership,
        Language language,
        @Nullable Map<String, String> parameters) {}
