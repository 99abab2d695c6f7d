package io.clientele.api.report;

import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.parameter.Choice;
import io.clientele.api.report.parameter.ChoiceType;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Which reports there are and what may be chosen for each, so that pages can ask for it. */
@Controller
class ReportKindController {

    record Kind(ReportKind kind, String path, boolean ofOneSegment, List<Definition> parameters) {}

    record Definition(
            String name,
            ChoiceType type,
            @Nullable String usual,
            @Nullable BigDecimal least,
            @Nullable BigDecimal most,
            List<String> words) {}

    private final ReportContents contents;

    ReportKindController(ReportContents contents) {
        this.contents = contents;
    }

    @QueryMapping
    List<Kind> reportKinds() {
        return Arrays.stream(ReportKind.values()).map(this::told).toList();
    }

    private Kind told(ReportKind kind) {
        var parameters = contents.of(kind).choices().stream()
                .map(ReportKindController::definition)
                .toList();
        return new Kind(kind, kind.path(), kind.ofOneSegment(), parameters);
    }

    private static Definition definition(Choice<?> choice) {
        return new Definition(
                choice.name(), choice.type(), choice.usual(), choice.least(), choice.most(), choice.words());
    }
}
