package io.clientele.api.report;

import io.clientele.api.analysis.scope.MembershipMode;
import io.clientele.api.database.AsOf;
import io.clientele.api.database.Snapshots;
import io.clientele.api.firm.Period;
import io.clientele.api.firm.Problem;
import io.clientele.api.graphql.PeriodInput;
import io.clientele.api.report.content.ReportKind;
import io.clientele.reporting.Format;
import io.clientele.reporting.Language;
import io.clientele.reporting.document.Column;
import io.clientele.reporting.document.Document;
import io.clientele.reporting.document.Line;
import io.clientele.reporting.document.Parameter;
import io.clientele.reporting.document.Section;
import io.clientele.reporting.wording.TableTexts;
import io.clientele.reporting.wording.Wording;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Reports as a web page shows them before somebody takes the file. */
@Controller
class ReportGraphController {

    private static final int USUAL_ROWS = 20;
    private static final int MOST_ROWS = 200;

    record Report(ReportRequest request, Document document, AsOf asOf) {}

    record Links(String pdf, String xlsx, String csv) {}

    record ReportSection(Section section, TableTexts texts) {}

    private final ReportMaking making;
    private final Snapshots snapshots;

    ReportGraphController(ReportMaking making, Snapshots snapshots) {
        this.making = making;
        this.snapshots = snapshots;
    }

    @QueryMapping
    Report report(
            @Argument ReportKind kind,
            @Argument @Nullable PeriodInput period,
            @Argument @Nullable List<String> segments,
            @Argument MembershipMode.@Nullable Input membership,
            @Argument @Nullable List<ReportParameterInput> parameters,
            @Argument(name = "locale") @Nullable Language asked,
            Locale accepted) {
        var asOf = snapshots.current();
        var days = period == null ? null : period.on(asOf.businessDate());
        var request = new ReportRequest(
                kind,
                days == null ? null : days.from(),
                days == null ? null : days.to(),
                segments,
                MembershipMode.of(membership).text(),
                asked == null ? ReportController.language(accepted) : asked,
                ReportParameterInput.byName(parameters));
        return new Report(request, making.preview(request, MOST_ROWS), asOf);
    }

    @SchemaMapping
    ReportKind kind(Report report) {
        return report.request().kind();
    }

    @SchemaMapping
    String title(Report report) {
        return report.document().title();
    }

    @SchemaMapping
    Period period(Report report) {
        var frame = report.document().frame();
        return new Period(frame.from(), frame.to());
    }

    @SchemaMapping
    String membership(Report report) {
        return report.document().frame().membership();
    }

    @SchemaMapping
    List<Parameter> parameters(Report report) {
        return report.document().parameters();
    }

    @SchemaMapping
    List<String> findings(Report report) {
        return report.document().findings();
    }

    @SchemaMapping
    List<String> legend(Report report) {
        return report.document().legend();
    }

    @SchemaMapping
    boolean partial(Report report) {
        return report.document().frame().partial();
    }

    @SchemaMapping
    Links links(Report report) {
        var links = ReportLinks.of(report.request(), period(report));
        return new Links(links.to(Format.PDF), links.to(Format.XLSX), links.to(Format.CSV));
    }

    @SchemaMapping
    List<ReportSection> sections(Report report) {
        var numbers = new Wording(report.document().frame()).numbers();
        return report.document().sections().stream()
                .map(section -> new ReportSection(section, new TableTexts(section.table(), numbers)))
                .toList();
    }

    @SchemaMapping
    String heading(ReportSection section) {
        return section.section().heading();
    }

    @SchemaMapping
    String sentence(ReportSection section) {
        return section.section().sentence();
    }

    @SchemaMapping
    String note(ReportSection section) {
        return section.section().note();
    }

    @SchemaMapping
    List<Column> columns(ReportSection section) {
        return section.section().table().columns();
    }

    @SchemaMapping
    int rowCount(ReportSection section) {
        return Math.toIntExact(section.section().table().rows());
    }

    @SchemaMapping
    List<List<String>> rows(ReportSection section, @Argument @Nullable Integer first) {
        var most = first == null ? USUAL_ROWS : first;
        if (most < 0 || most > MOST_ROWS) {
            throw new Problem("PAGE_SIZE", "Ask for 0 to %d rows; %d were asked.".formatted(MOST_ROWS, most));
        }
        var lines = section.section().table().lines();
        return texts(section, lines.subList(0, Math.min(most, lines.size())));
    }

    @SchemaMapping
    List<List<String>> totals(ReportSection section) {
        return texts(section, section.section().table().totals());
    }

    private static List<List<String>> texts(ReportSection section, List<Line> lines) {
        var width = section.section().table().columns().size();
        return lines.stream()
                .map(line -> IntStream.range(0, width)
                        .mapToObj(column -> section.texts().text(line, column))
                        .toList())
                .toList();
    }
}
