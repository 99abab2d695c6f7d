package io.clientele.api.access;

import io.clientele.api.firm.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Turns problems at the doors beside GraphQL into RFC 9457 answers with the same codes. */
@RestControllerAdvice
class RestProblems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ProblemDetail problem(Problem problem) {
        var answer = ProblemDetail.forStatusAndDetail(status(problem.code()), String.valueOf(problem.getMessage()));
        answer.setProperty("code", problem.code());
        return answer;
    }

    private static HttpStatus status(String code) {
        return switch (code) {
            case "BAD_CREDENTIALS", "UNAUTHENTICATED" -> HttpStatus.UNAUTHORIZED;
            case "FORBIDDEN" -> HttpStatus.FORBIDDEN;
            case "NOT_FOUND" -> HttpStatus.NOT_FOUND;
            case "CONFLICT" -> HttpStatus.CONFLICT;
            case "TOO_LARGE" -> HttpStatus.CONTENT_TOO_LARGE;
            case "TOO_MANY_DOWNLOADS" -> HttpStatus.TOO_MANY_REQUESTS;
            default -> HttpStatus.BAD_REQUEST;
        };
    }
}
