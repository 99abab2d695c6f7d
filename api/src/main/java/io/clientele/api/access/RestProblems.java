package io.clientele.api.access;

import io.clientele.api.firm.Problem;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns problems at the doors beside GraphQL into RFC 9457 answers with the same codes. */
@RestControllerAdvice
class RestProblems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem) {
        var status = status(problem.code());
        var answer = ProblemDetail.forStatusAndDetail(status, String.valueOf(problem.getMessage()));
        answer.setProperty("code", problem.code());
        return ResponseEntity.status(status)
                .headers(headers -> retryAfter(status).ifPresent(later -> headers.set(HttpHeaders.RETRY_AFTER, later)))
                .body(answer);
    }

    /** In seconds, for what is refused only now. */
    private static Optional<String> retryAfter(HttpStatus status) {
        return switch (status) {
            case TOO_MANY_REQUESTS -> Optional.of("5");
            case SERVICE_UNAVAILABLE -> Optional.of("60");
            default -> Optional.empty();
        };
    }

    private static HttpStatus status(String code) {
        return switch (code) {
            case "BAD_CREDENTIALS", "UNAUTHENTICATED" -> HttpStatus.UNAUTHORIZED;
            case "FORBIDDEN" -> HttpStatus.FORBIDDEN;
            case "NOT_FOUND" -> HttpStatus.NOT_FOUND;
            case "CONFLICT" -> HttpStatus.CONFLICT;
            case "TOO_LARGE" -> HttpStatus.CONTENT_TOO_LARGE;
            case "TOO_MANY_DOWNLOADS", "TOO_MANY_REPORTS" -> HttpStatus.TOO_MANY_REQUESTS;
            case "GOING_DOWN" -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.BAD_REQUEST;
        };
    }
}
