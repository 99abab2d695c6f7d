package io.clientele.api.access.refusal;

import io.clientele.api.firm.Problem;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns problems at the doors beside GraphQL into RFC 9457 answers with the same codes. */
@RestControllerAdvice
class RestProblems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> problem(Problem problem) {
        var status = status(problem.code());
        return ResponseEntity.status(status)
                .headers(headers -> retryAfter(status).ifPresent(later -> headers.set(HttpHeaders.RETRY_AFTER, later)))
                .body(detail(status, problem));
    }

    private static ProblemDetail detail(HttpStatusCode status, Problem problem) {
        var detail = ProblemDetail.forStatusAndDetail(status, String.valueOf(problem.getMessage()));
        detail.setProperty("code", problem.code());
        return detail;
    }

    /** What the framework refuses is told like what we refuse. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception failure, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        var answer = detail(status, WrongRequests.problem(failure, status));
        return super.handleExceptionInternal(failure, answer, headers, status, request);
    }

    /** A body cut off or badly divided into its parts. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> parts(MultipartException failure, WebRequest request) {
        return handleExceptionInternal(failure, null, new HttpHeaders(), HttpStatus.BAD_REQUEST, request);
    }

    /** Spring for GraphQL falls over a body that is the JSON text null. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> nothing(NullPointerException failure) {
        var ofTheFramework = Arrays.stream(failure.getStackTrace())
                .limit(1)
                .anyMatch(frame -> frame.getClassName().startsWith("org.springframework.graphql.server."));
        if (!ofTheFramework) {
            throw failure;
        }
        return problem(new Problem("BAD_BODY", "The body is a JSON object with `query`; it was null."));
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
            case "LENGTH_REQUIRED" -> HttpStatus.LENGTH_REQUIRED;
            case "TOO_LARGE" -> HttpStatus.CONTENT_TOO_LARGE;
            case "TOO_MANY_DOWNLOADS", "TOO_MANY_FILES", "TOO_MANY_REPORTS" -> HttpStatus.TOO_MANY_REQUESTS;
            case "GOING_DOWN" -> HttpStatus.SERVICE_UNAVAILABLE;
            default -> HttpStatus.BAD_REQUEST;
        };
    }
}
