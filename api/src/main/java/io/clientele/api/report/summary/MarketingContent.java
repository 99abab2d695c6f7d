package io.clientele.api.report.summary;

import io.clientele.api.database.Snapshots;
import io.clientele.api.report.content.Draft;
import io.clientele.api.report.content.Drafts;
import io.clientele.api.report.content.ReportContent;
import io.clientele.api.report.content.ReportKind;
import io.clientele.api.report.content.ReportQuestion;
import io.clientele.api.segment.ChosenSegments;
import io.clientele.reporting.document.Document;
import io.clientele.reporting.document.Section;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The executive's one document: two pages of findings and pictures, then the beginnings of the other reports. */
@Component
class MarketingContent implements ReportContent {

    private static final int MOST_ROWS = 15;

    /** The reports it is made of, by how much their first finding matters. */
    private static final List<ReportKind> KINDS = List.of(
            ReportKind.SALES_BY_SEGMENT,
            ReportKind.ABC_XYZ,
            ReportKind.FORECAST,
            ReportKind.RECEIVABLES,
            ReportKind.LOST_AND_SLEEPING,
            ReportKind.RETENTION,
            ReportKind.RFM,
            ReportKind.SEGMENT_DYNAMICS,
            ReportKind.SEGMENT_OVERLAP,
            ReportKind.CHANNELS);

    private final ObjectProvider<ReportContent> contents;
    private final ChosenSegments chosen;
    private final Drafts drafts;
    private final Snapshots snapshots;

    MarketingContent(
            ObjectProvider<ReportContent> contents, ChosenSegments chosen, Drafts drafts, Snapshots snapshots) {
        this.contents = contents;
        this.chosen = chosen;
        this.drafts = drafts;
        this.snapshots = snapshots;
    }

    @Override
    public ReportKind kind() {
        return ReportKind.MARKETING_ANALYSIS;
    }

    @Override
    public Document fill(ReportQuestion question) {
        var parts = parts(question);
        var draft = drafts.of(kind(), question);
        parts.values().forEach(part -> draft.findings(first(part.findings())));
        pictures(draft, parts);
        tables(draft, parts);
        parts.values().forEach(part -> draft.legend(part.legend()));
        return draft.document();
    }

    private Map<ReportKind, Document> parts(ReportQuestion question) {
        var parts = new EnumMap<ReportKind, Document>(ReportKind.class);
        var segments = question.segments().isEmpty() ? chosen.all() : question.segments();
        contents.stream()
                .filter(content -> KINDS.contains(content.kind()))
                .filter(content -> content.kind() != ReportKind.SEGMENT_OVERLAP || segments.size() > 1)
                .forEach(content -> parts.put(content.kind(), part(content, question)));
        return inOrder(parts);
    }

    /** Of a reader who is still there. */
    private Document part(ReportContent content, ReportQuestion question) {
        snapshots.checkpoint();
        return content.fill(asked(content.kind(), question.brief(MOST_ROWS)));
    }

    /** The forecast is told in total: segments overlap, so they do not sum to it. */
    private static ReportQuestion asked(ReportKind kind, ReportQuestion question) {
        return kind == ReportKind.FORECAST ? question.about(List.of()) : question;
    }

    private static Map<ReportKind, Document> inOrder(Map<ReportKind, Document> parts) {
        var ordered = new LinkedHashMap<ReportKind, Document>();
        for (var kind : KINDS) {
            var part = parts.get(kind);
            if (part != null) {
                ordered.put(kind, part);
            }
        }
        return ordered;
    }

    /** What is seen at a glance. */
    private static void pictures(Draft draft, Map<ReportKind, Document> parts) {
        glance(draft, parts, ReportKind.SALES_BY_SEGMENT, 2);
        glance(draft, parts, ReportKind.SALES_BY_SEGMENT, 0);
        glance(draft, parts, ReportKind.FORECAST, 0);
        glance(draft, parts, ReportKind.RFM, 0);
        glance(draft, parts, ReportKind.RECEIVABLES, 1);
    }

    private static void glance(Draft draft, Map<ReportKind, Document> parts, ReportKind kind, int section) {
        var part = parts.get(kind);
        if (part != null) {
            draft.glance(part.sections().get(section));
        }
    }

    private static void tables(Draft draft, Map<ReportKind, Document> parts) {
        add(draft, parts, ReportKind.SALES_BY_SEGMENT, 0, MOST_ROWS);
        add(draft, parts, ReportKind.SALES_BY_SEGMENT, 1, MOST_ROWS);
        whole(draft, parts, ReportKind.SALES_BY_SEGMENT, 2);
        whole(draft, parts, ReportKind.FORECAST, 0);
        add(draft, parts, ReportKind.ABC_XYZ, 1, MOST_ROWS);
        add(draft, parts, ReportKind.ABC_XYZ, 0, MOST_ROWS);
        add(draft, parts, ReportKind.RFM, 0, MOST_ROWS);
        add(draft, parts, ReportKind.SEGMENT_DYNAMICS, dynamics(draft, parts), MOST_ROWS);
        add(draft, parts, ReportKind.RETENTION, 0, MOST_ROWS);
        add(draft, parts, ReportKind.SEGMENT_OVERLAP, 0, MOST_ROWS);
        add(draft, parts, ReportKind.RECEIVABLES, 1, MOST_ROWS);
        add(draft, parts, ReportKind.RECEIVABLES, 0, MOST_ROWS);
        add(draft, parts, ReportKind.LOST_AND_SLEEPING, 1, MOST_ROWS);
        add(draft, parts, ReportKind.LOST_AND_SLEEPING, 0, MOST_ROWS);
        add(draft, parts, ReportKind.CHANNELS, 0, MOST_ROWS);
    }

    /** Of several segments the summary, not each month of each. */
    private static int dynamics(Draft draft, Map<ReportKind, Document> parts) {
        var summary = draft.words().text("section.dynamicsSummary");
        var sections =
                Objects.requireNonNull(parts.get(ReportKind.SEGMENT_DYNAMICS)).sections();
        return sections.size() > 1 && sections.get(1).heading().equals(summary) ? 1 : 0;
    }

    /** Months are told to the last one. */
    private static void whole(Draft draft, Map<ReportKind, Document> parts, ReportKind kind, int section) {
        var part = parts.get(kind);
        if (part != null) {
            draft.section(part.sections().get(section));
        }
    }

    private static void add(Draft draft, Map<ReportKind, Document> parts, ReportKind kind, int section, int most) {
        var part = parts.get(kind);
        if (part != null) {
            Section whole = part.sections().get(section);
            draft.section(Limited.of(whole, most, draft.words()::text));
        }
    }

    private static List<String> first(List<String> findings) {
        return findings.subList(0, Math.min(1, findings.size()));
    }
}
