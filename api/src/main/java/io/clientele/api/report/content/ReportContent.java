package io.clientele.api.report.content;

import io.clientele.api.report.parameter.Choice;
import io.clientele.reporting.document.Document;
import java.util.List;

/** Makes one kind of report from the answers that GraphQL gives too, in the snapshot of this thread and for its caller. */
public interface ReportContent {

    ReportKind kind();

    /** What may be chosen for it beside what all take; found by name. */
    default List<Choice<?>> choices() {
        return List.of();
    }

    /** The report in the language asked. */
    Document fill(ReportQuestion question);

    /** About how many rows it has, found without making it; 0 for one that is short whatever is asked. */
    default long rows(ReportQuestion question) {
        return 0;
    }
}
