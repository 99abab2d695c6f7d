package io.clientele.api.exchange.commerceml;

import io.clientele.api.firm.Problem;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What 1C is told, in lines of plain text. */
final class Answer {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private Answer() {}

    static ResponseEntity<String> success(String... more) {
        return lines(HttpStatus.OK, "success", more);
    }

    /** To be asked again. */
    static ResponseEntity<String> progress(String more) {
        return lines(HttpStatus.OK, "progress", more);
    }

    /** What can be mended is told with 200, as the protocol does; who may not come in gets 401 or 403. */
    static ResponseEntity<String> failure(Problem problem) {
        var status = switch (problem.code()) {
            case "BAD_CREDENTIALS", "UNAUTHENTICATED" -> HttpStatus.UNAUTHORIZED;
            case "FORBIDDEN" -> HttpStatus.FORBIDDEN;
            default -> HttpStatus.OK;
        };
        return lines(status, "failure", "%s: %s".formatted(problem.code(), problem.getMessage()));
    }

    static ResponseEntity<String> lines(String... lines) {
        return text(HttpStatus.OK, String.join("\n", lines) + "\n");
    }

    static ResponseEntity<String> markup(String xml) {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .body(xml);
    }

    private static ResponseEntity<String> lines(HttpStatus status, String first, String... more) {
        return text(status, more.length == 0 ? first + "\n" : first + "\n" + String.join("\n", more) + "\n");
    }

    private static ResponseEntity<String> text(HttpStatus status, String text) {
        return ResponseEntity.status(status)
                .contentType(TEXT)
                .cacheControl(CacheControl.noStore())
                .body(text);
    }
}
