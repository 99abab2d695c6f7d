package io.clientele.api.report.content;

import io.clientele.reporting.ReportFrame;
import io.clientele.reporting.document.Document;
import io.clientele.reporting.document.Parameter;
import io.clientele.reporting.document.Section;
import java.util.ArrayList;
import java.util.List;

/** A report in the making. */
public final class Draft {

    private static final int MOST_FINDINGS = 6;
    private static final int LONGEST_SHEET = 31;

    private final ReportFrame frame;
    private final Words words;
    private final String title;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private final List<String> legend = new ArrayList<>();

    Draft(ReportFrame frame, Words words, String title) {
        this.frame = frame;
        this.words = words;
        this.title = title;
    }

    public Words words() {
        return words;
    }

    /** What was asked beside period and membership, called by the text of {@code parameter.} and the key. */
    public Draft parameter(String key, String value) {
        parameters.add(new Parameter(words.text("parameter." + key), value));
        return this;
    }

    /** A sentence with figures; what comes after the sixth is left to the tables. */
    public Draft finding(String key, Object... arguments) {
        return findings(List.of(words.text(key, arguments)));
    }

    /** Sentences that are written already. */
    public Draft findings(List<String> sentences) {
        sentences.stream().limit(MOST_FINDINGS - findings.size()).forEach(findings::add);
        return this;
    }

    public Draft section(Part part) {
        return section(part.section());
    }

    /** With a sheet of its own name. */
    public Draft section(Section section) {
        var sheet = section.sheet();
        for (var number = 2; taken(sheet); number++) {
            var end = " " + number;
            var begin = section.sheet();
            sheet = begin.substring(0, Math.min(begin.length(), LONGEST_SHEET - end.length())) + end;
        }
        sections.add(new Section(
                section.heading(), sheet, section.sentence(), section.charts(), section.table(), section.note()));
        return this;
    }

    /** How a figure is computed, called by the text of {@code legend.} and the key. */
    public Draft legend(String key, Object... arguments) {
        return legend(List.of(words.text("legend." + key, arguments)));
    }

    /** Sentences that are written already; each is said once. */
    public Draft legend(List<String> sentences) {
        sentences.stream().filter(sentence -> !legend.contains(sentence)).forEach(legend::add);
        return this;
    }

    public Document document() {
        return new Document(frame, title, parameters, findings, sections, legend);
    }

    private boolean taken(String sheet) {
        return sections.stream().anyMatch(section -> section.sheet().equalsIgnoreCase(sheet));
    }
}
