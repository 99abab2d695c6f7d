package io.clientele.api.report.content;

import io.clientele.reporting.Language;
import io.clientele.reporting.ReportFrame;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The words of a report of the first quarter of 2026. */
public final class TestWords {

    private TestWords() {}

    public static Words english() {
        var from = LocalDate.of(2026, 1, 1);
        return new Words(new ReportFrame(
                Language.EN,
                "Firm",
                "RUB",
                from,
                from.plusMonths(3),
                Instant.EPOCH,
                ZoneOffset.UTC,
                from.plusMonths(3),
                "1",
                "CURRENT",
                false));
    }
}
