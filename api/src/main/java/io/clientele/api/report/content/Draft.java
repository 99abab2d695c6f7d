package io.clientele.api.report.content;

import io.clientele.api.report.parameter.Choice;
import io.clientele.api.report.parameter.Choices;
import io.clientele.reporting.ReportFrame;
import io.clientele.reporting.document.Document;
import io.clientele.reporting.document.Parameter;
import io.clientele.reporting.document.Section;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A report in the making. */
public final class Draft {

    private static final int MOST_FINDINGS = 6;
    private static final int LONGEST_SHEET = 31;

    private final ReportFrame frame;
    private final Words words;
    private final String title;
    private final List<Parameter> parameters = new ArrayList<>();
    private final List<String> findings = new ArrayList<>();
    private final List<Section> glance = new ArrayList<>();
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

    /** What was chosen, called by the text of {@code parameter.}, the kind and its name; what has no usual value is told by the report. */
    void choice(ReportKind kind, Choice<?> choice, Choices choices) {
        if (choice.usual() != null) {
            choices.text(choice).ifPresent(text -> tell(kind, choice, text, shown(choice, text)));
        }
    }

    /** What is in force of a choice without a usual value, as a number, a day or a word of the schema. */
    public Draft choice(ReportKind kind, Choice<?> choice, Object value) {
        var text = Choice.canonical(value);
        return tell(kind, choice, text, shown(choice, text));
    }

    private Draft tell(ReportKind kind, Choice<?> choice, String text, String shown) {
        var name = words.text(Words.parameter(kind, choice.name()));
        parameters.add(new Parameter(name, shown, choice.name() + "=" + text));
        return this;
    }

    private String shown(Choice<?> choice, String text) {
        return switch (choice.type()) {
            case INTEGER -> choice.unit() == null ? text : words.text(choice.unit(), Integer.valueOf(text));
            case INTEGERS -> text.replace(",", ", ");
            case DECIMAL -> words.number(new BigDecimal(text), Math.max(0, new BigDecimal(text).scale()));
            case DATE -> words.date(LocalDate.parse(text));
            case WORD, WORDS ->
                Arrays.stream(text.split(","))
                        .map(word -> words.word("choice." + choice.name(), word))
                        .collect(Collectors.joining(", "));
        };
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

    /** A picture to be seen at once after the findings; its table is a section's. */
    public Draft glance(Section section) {
        glance.add(section);
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
        return new Document(frame, title, parameters, findings, glance, sections, legend);
    }

    private boolean taken(String sheet) {
        return sections.stream().anyMatch(section -> section.sheet().equalsIgnoreCase(sheet));
    }
}
