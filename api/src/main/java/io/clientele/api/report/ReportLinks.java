package io.clientele.api.report;

import io.clientele.api.firm.Period;
import io.clientele.reporting.Format;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the files of a report are, below the server's address. */
record ReportLinks(ReportRequest request, Period period) {

    static ReportLinks of(ReportRequest request, Period period) {
        return new ReportLinks(request, period);
    }

    String to(Format format) {
        var link = UriComponentsBuilder.fromPath(
                        "/reports/%s.%s".formatted(request.kind().path(), format.extension()))
                .queryParam("from", period.from())
                .queryParam("to", period.to())
                .queryParam("locale", request.language());
        if (request.segments() != null && !request.segments().isEmpty()) {
            link.queryParam("segments", request.segments());
        }
        if (request.membership() != null) {
            link.queryParam("membership", request.membership());
        }
        if (request.parameters() != null) {
            request.parameters().forEach(link::queryParam);
        }
        return link.encode().build().toUriString();
    }
}
