package io.clientele.api.report.segments;

import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Language;
import io.clientele.api.report.content.Part;
import io.clientele.api.report.content.Words;
import io.clientele.api.segment.Segment;
import io.clientele.api.segment.SegmentNaming;
import io.clientele.api.segment.rule.text.RuleSentence;
import io.clientele.api.segment.rule.text.RuleStore;
import io.clientele.reporting.document.Cell;
import io.clientele.reporting.document.Column.Kind;
import java.time.LocalDate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What a segment is: its rule in words, what data decides it, how it is formed. */
@Component
class PassportDefinition {

    private final SegmentNaming naming;
    private final Firm firm;

    PassportDefinition(SegmentNaming naming, Firm firm) {
        this.naming = naming;
        this.firm = firm;
    }

    Part table(Segment segment, Words words) {
        var part = new Part(words, "passport").column("what", Kind.TEXT).column("value", Kind.TEXT);
        line(part, words, "name", segment.name());
        if (segment.description() != null) {
            line(part, words, "description", segment.description());
        }
        line(part, words, "rule", rule(segment, words));
        line(part, words, "sources", sources(segment, words));
        line(part, words, "forming", words.word("forming", segment.forming().name()));
        line(
                part,
                words,
                "importance",
                words.word("importance", segment.importance().name()));
        line(part, words, "priority", String.valueOf(segment.priority()));
        if (segment.cron() != null) {
            line(part, words, "schedule", segment.cron() + ", " + segment.zone());
        }
        line(part, words, "createdBy", segment.createdBy());
        line(part, words, "createdOn", words.date(LocalDate.ofInstant(segment.createdAt(), firm.zone())));
        return part;
    }

    private static void line(Part part, Words words, String key, String value) {
        part.row(Cell.of(words.text("passport." + key)), Cell.of(value));
    }

    private String rule(Segment segment, Words words) {
        return segment.rule() == null
                ? words.text("passport.noRule")
                : RuleSentence.of(RuleStore.read(segment.rule()), language(words), naming.names());
    }

    private static String sources(Segment segment, Words words) {
        var sources = RuleSources.of(segment);
        return sources.isEmpty()
                ? words.text("passport.byHand")
                : sources.stream()
                        .map(source -> words.word("source", source.name()))
                        .collect(Collectors.joining(", "));
    }

    private static Language language(Words words) {
        return switch (words.language()) {
            case RU -> Language.RU;
            case EN -> Language.EN;
        };
    }
}
