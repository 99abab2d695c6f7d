package io.clientele.api.report;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Callers;
import io.clientele.api.analysis.MembershipMode;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.sale.UsualPeriod;
import io.clientele.api.segment.overlap.ChosenSegments;
import io.clientele.reporting.Format;
import io.clientele.reporting.Language;
import io.clientele.reporting.Reports;
import io.clientele.reporting.SalesBySegmentReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /reports/{report}.{pdf|xlsx}}: figures as GraphQL gives them, on paper. */
@RestController
class ReportController {

    private final SalesBySegmentFilling salesBySegment;
    private final ChosenSegments chosen;
    private final UsualPeriod usualPeriod;
    private final Snapshots snapshots;
    private final Callers callers;
    private final AuditTrail audit;
    private final Reports reports = new Reports();

    ReportController(
            SalesBySegmentFilling salesBySegment,
            ChosenSegments chosen,
            UsualPeriod usualPeriod,
            Snapshots snapshots,
            Callers callers,
            AuditTrail audit) {
        this.salesBySegment = salesBySegment;
        this.chosen = chosen;
        this.usualPeriod = usualPeriod;
        this.snapshots = snapshots;
        this.callers = callers;
        this.audit = audit;
    }

    /**
     * Sales by segment.
     *
     * @param from the first day; without it and {@code to}, the last twelve whole months that have sales
     * @param to the first day after the period
     * @param segments opaque ids; without it all segments
     * @param membership CURRENT, PRIMARY or a date
     * @param locale RU or EN; without it by Accept-Language
     */
    @GetMapping("/reports/sales-by-segment.{format:pdf|xlsx}")
    ResponseEntity<byte[]> salesBySegment(
            @PathVariable String format,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam @Nullable List<String> segments,
            @RequestParam @Nullable String membership,
            @RequestParam @Nullable Language locale,
            Locale accepted)
            throws IOException {
        var mode = MembershipMode.parse(membership);
        var language = locale == null ? language(accepted) : locale;
        var report = snapshots.read(() -> salesBySegment.fill(
                segments == null ? chosen.all() : chosen.of(segments, 0), period(from, to), mode, language));
        return file(report, Format.valueOf(format.toUpperCase(Locale.ROOT)));
    }

    private ResponseEntity<byte[]> file(SalesBySegmentReport report, Format format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        reports.render(report, format, bytes);
        var name = reports.fileName(report, format);
        audit.record(callers.current(), "report.download", name, report.frame().dataVersion());
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .cacheControl(CacheControl.noStore())
                .body(bytes.toByteArray());
    }

    private Period period(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) {
            return usualPeriod.get();
        }
        if (from == null || to == null) {
            throw new Problem("PERIOD_INCOMPLETE", "Give both `from` and `to` (exclusive), or neither.");
        }
        return new Period(from, to);
    }

    private static Language language(Locale accepted) {
        return "ru".equals(accepted.getLanguage()) ? Language.RU : Language.EN;
    }
}
