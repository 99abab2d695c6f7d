package io.clientele.api.report;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Callers;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.Ids;
import io.clientele.api.job.Jobs;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.made.ReportFile;
import io.clientele.api.report.made.Serving;
import io.clientele.reporting.Format;
import io.clientele.reporting.Language;
import io.clientele.reporting.Reports;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /reports/{kind}.{pdf|xlsx|csv}}: figures as GraphQL gives them, on paper. */
@RestController
class ReportController {

    private final ReportMaking making;
    private final Reports reports;
    private final Serving serving;
    private final Jobs jobs;
    private final Callers callers;
    private final AuditTrail audit;
    private final long mostRows;

    ReportController(
            ReportMaking making,
            Reports reports,
            Serving serving,
            Jobs jobs,
            Callers callers,
            AuditTrail audit,
            @Value("${clientele.reports.most-rows:50000}") long mostRows) {
        this.making = making;
        this.reports = reports;
        this.serving = serving;
        this.jobs = jobs;
        this.callers = callers;
        this.audit = audit;
        this.mostRows = mostRows;
    }

    /**
     * A report; one of very many rows is made by a job, whose id is answered with 202.
     *
     * @param kind such as abc-xyz
     * @param from the first day; without it and {@code to}, the last twelve whole months that have sales
     * @param to the first day after the period
     * @param segments opaque ids; without it all; exactly one for reports about one
     * @param membership CURRENT, PRIMARY, AT_SALE or a date
     * @param locale RU or EN; without it by Accept-Language
     * @param all with the parameters of the kind, such as lostMonths
     */
    @GetMapping("/reports/{kind:[^.]+}.{format}")
    ResponseEntity<?> report(
            @PathVariable String kind,
            @PathVariable String format,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate to,
            @RequestParam @Nullable List<String> segments,
            @RequestParam @Nullable String membership,
            @RequestParam @Nullable Language locale,
            @RequestParam MultiValueMap<String, String> all,
            Locale accepted)
            throws IOException {
        var language = locale == null ? language(accepted) : locale;
        var request = new ReportRequest(
                ReportKind.at(kind), from, to, segments, membership, language, DoorParameters.further(all));
        var wanted = format(format);
        return serving.serve(() -> {
            var file = serving.read(() -> making.rows(request) > mostRows ? null : making.file(request, wanted));
            return file == null ? later(request, wanted) : file(file, wanted);
        });
    }

    private ResponseEntity<Map<String, String>> later(ReportRequest request, Format format) {
        var job = jobs.start(ReportWork.KIND, new ReportWork.Order(request, format), callers.current());
        return ResponseEntity.accepted().body(Map.of("id", Ids.of(Jobs.TYPE, job)));
    }

    private ResponseEntity<byte[]> file(ReportFile file, Format format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        file.write(reports, format, bytes);
        var name = file.name(reports, format);
        audit.record(callers.current(), "report.download", name, file.dataVersion());
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .cacheControl(CacheControl.noStore())
                .body(bytes.toByteArray());
    }

    private static Format format(String extension) {
        return Arrays.stream(Format.values())
                .filter(format -> format.extension().equals(extension))
                .findFirst()
                .orElseThrow(() -> new Problem(
                        "BAD_FORMAT", "A report is a pdf, xlsx or csv file, not `%s`.".formatted(extension)));
    }

    static Language language(Locale accepted) {
        return "ru".equals(accepted.getLanguage()) ? Language.RU : Language.EN;
    }
}
