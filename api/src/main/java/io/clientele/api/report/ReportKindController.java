package io.clientele.api.report;

import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.content.Words;
import io.clientele.api.report.parameter.Choice;
import io.clientele.api.report.parameter.ChoiceType;
import io.clientele.reporting.Language;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Which reports there are and what may be chosen for each, so that pages can ask for it. */
@Controller
class ReportKindController {

    record Kind(ReportKind kind, String path, boolean ofOneSegment, List<Definition> parameters) {}

    record Definition(
            ReportKind kind,
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
                .map(choice -> definition(kind, choice))
                .toList();
        return new Kind(kind, kind.path(), kind.ofOneSegment(), parameters);
    }

    @SchemaMapping(typeName = "ReportParameterDefinition")
    String title(Definition definition, @Argument(name = "locale") @Nullable Language asked, Locale accepted) {
        var language = asked == null ? ReportController.language(accepted) : asked;
        return Words.parameter(definition.kind(), definition.name(), language);
    }

    private static Definition definition(ReportKind kind, Choice<?> choice) {
        return new Definition(
                kind, choice.name(), choice.type(), choice.usual(), choice.least(), choice.most(), choice.words());
    }
}
