package io.clientele.api.report.letter;

import io.clientele.api.access.AuditTrail;
import io.clientele.api.access.Callers;
import io.clientele.api.firm.Firm;
import io.clientele.api.firm.Problem;
import io.clientele.api.job.ResultFiles;
import io.clientele.api.job.ResultLinks;
import io.clientele.reporting.Language;
import java.util.Locale;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What links of letters open: a page to look at, and once the file. Nothing is open any more when the owner's account is closed. */
@RestController
class LetterController {

    private final ResultLinks links;
    private final ResultFiles files;
    private final LetterHeads heads;
    private final LetterText text;
    private final Callers callers;
    private final AuditTrail audit;
    private final Firm firm;

    LetterController(
            ResultLinks links,
            ResultFiles files,
            LetterHeads heads,
            LetterText text,
            Callers callers,
            AuditTrail audit,
            Firm firm) {
        this.links = links;
        this.files = files;
        this.heads = heads;
        this.text = text;
        this.callers = callers;
        this.audit = audit;
        this.firm = firm;
    }

    /** Tells what the link brings, with a button; using nothing up, as mail filters follow links before people do. */
    @GetMapping("/letters/{link}")
    ResponseEntity<String> look(@PathVariable String link, Locale accepted) {
        return links.look(link)
                .filter(this::isOpen)
                .flatMap(job -> files.result(job)
                        .map(file -> page(HttpStatus.OK, text.page(heads.of(job).orElseThrow(), file))))
                .orElseGet(
                        () -> page(HttpStatus.NOT_FOUND, text.gone(new LetterWords(language(accepted), firm.zone()))));
    }

    /** The file; NOT_FOUND when the link was used or has expired. */
    @PostMapping("/letters/{link}")
    ResponseEntity<Resource> take(@PathVariable String link) {
        var job = links.look(link).filter(this::isOpen).orElseThrow(LetterController::notFound);
        var file = files.result(job).orElseThrow(LetterController::notFound);
        var owner = callers.active(heads.of(job).orElseThrow().owner()).orElseThrow(LetterController::notFound);
        links.use(link);
        audit.record(owner, "report.letter.open", file.name(), "sha256 " + file.sha256());
        return files.answer(file);
    }

    private boolean isOpen(long job) {
        return heads.of(job).flatMap(head -> callers.active(head.owner())).isPresent();
    }

    private static ResponseEntity<String> page(HttpStatus status, String html) {
        return ResponseEntity.status(status)
                .contentType(MediaType.parseMediaType("text/html;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .body(html);
    }

    private static Language language(Locale accepted) {
        return "ru".equals(accepted.getLanguage()) ? Language.RU : Language.EN;
    }

    private static Problem notFound() {
        return new Problem("NOT_FOUND", "The link was used, has expired, or was never given.");
    }
}
