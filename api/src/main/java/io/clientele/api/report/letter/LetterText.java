package io.clientele.api.report.letter;

import io.clientele.api.firm.Firm;
import io.clientele.api.job.Job;
import io.clientele.reporting.document.Parameter;
import io.clientele.reporting.wording.Names;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** How letters read, and the page behind their links. The templates are our own; what people typed is only ever a value in them. */
@Component
class LetterText {

    /** A letter to be put into an envelope. */
    record Written(String subject, String html, String plain) {}

    /** How a letter's file comes; a link is good until a moment. */
    record Bringing(
            Job.Result file,
            @Nullable String link,
            @Nullable Instant until,
            boolean tooLarge) {}

    private static final String FOLDER = "io/clientele/api/report/letter/";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();
    private final Firm firm;

    LetterText(Firm firm) {
        this.firm = firm;
        engine.addTemplateResolver(templates("*.html", TemplateMode.HTML));
        engine.addTemplateResolver(templates("*.txt", TemplateMode.TEXT));
    }

    private static ClassLoaderTemplateResolver templates(String names, TemplateMode mode) {
        var resolver = new ClassLoaderTemplateResolver(LetterText.class.getClassLoader());
        resolver.setPrefix(FOLDER);
        resolver.setResolvablePatterns(Set.of(names));
        resolver.setTemplateMode(mode);
        resolver.setCharacterEncoding("UTF-8");
        return resolver;
    }

    LetterWords words(LetterHead head) {
        return new LetterWords(head.language(), firm.zone());
    }

    Written written(LetterHead head, Bringing bringing) {
        var words = words(head);
        var subject = Names.onOneLine(words.text("subject", head.title(), head.period()));
        var context = new Context(head.language().locale());
        context.setVariables(Map.of(
                "language", head.language().locale().toLanguageTag(),
                "subject", subject,
                "title", head.title(),
                "period", head.period(),
                "findings", head.findings(),
                "bringing", bringing(words, bringing),
                "take", words.text("take"),
                "about", about(words, head),
                "notes", notes(words, head)));
        context.setVariable("link", bringing.link());
        return new Written(subject, engine.process("letter.html", context), engine.process("letter.txt", context));
    }

    private static String bringing(LetterWords words, Bringing bringing) {
        var name = bringing.file().name();
        var size = words.size(bringing.file().size());
        if (bringing.until() == null) {
            return words.text("bringing.attachment", name, size);
        }
        var key = bringing.tooLarge() ? "bringing.large" : "bringing.link";
        return words.text(key, name, size, words.moment(bringing.until()));
    }

    private static List<Parameter> about(LetterWords words, LetterHead head) {
        var about = new ArrayList<>(head.about());
        about.add(new Parameter(words.text("rows"), words.number(head.rows())));
        about.add(new Parameter(words.text("schedule"), head.schedule()));
        return about;
    }

    private static List<String> notes(LetterWords words, LetterHead head) {
        var notes = new ArrayList<>(head.notes());
        notes.add(words.text("sent.by", head.ownerName()));
        return notes;
    }

    /** What a browser shows behind a link that is good. */
    String page(LetterHead head, Job.Result file) {
        var words = words(head);
        return page(
                words,
                head.title(),
                words.text("page.ready", file.name(), words.size(file.size())),
                words.text("take"));
    }

    /** What it shows behind one that is not. */
    String gone(LetterWords words) {
        return page(words, words.text("page.gone.title"), words.text("page.gone"), null);
    }

    private String page(LetterWords words, String title, String sentence, @Nullable String take) {
        var context = new Context(words.language().locale());
        context.setVariables(
                Map.of("language", words.language().locale().toLanguageTag(), "title", title, "sentence", sentence));
        context.setVariable("take", take);
        return engine.process("page.html", context);
    }
}
