package io.clientele.api.report;

import io.clientele.api.firm.Problem;
import io.clientele.api.report.content.ReportContent;
import io.clientele.api.report.content.ReportKind;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Every kind of report with what makes it. */
@Component
class ReportContents {

    private final Map<ReportKind, ReportContent> contents = new EnumMap<>(ReportKind.class);

    ReportContents(List<ReportContent> all) {
        all.forEach(content -> contents.put(content.kind(), content));
    }

    /** @throws Problem {@code NOT_FOUND} */
    ReportContent of(ReportKind kind) {
        var content = contents.get(kind);
        if (content == null) {
            throw new Problem("NOT_FOUND", "There is no report `%s`.".formatted(kind.path()));
        }
        return content;
    }
}
