package io.clientele.api.graphql.limit;

import io.clientele.api.firm.Problem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** A GraphQL request is at most 1 MB and says its length, so that nobody makes the parser read on and on. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class BodyLimit extends OncePerRequestFilter {

    private static final long BYTES = 1_000_000;

    private final HandlerExceptionResolver answers;

    BodyLimit(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        this.answers = answers;
    }

    /** By the decoded path: /%67raphql is the same door. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !"/graphql".equals(request.getServletPath()) || !"POST".equals(request.getMethod());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var length = request.getContentLengthLong();
        if (length < 0) {
            refuse(request, response, "LENGTH_REQUIRED", "Say the length of the body (Content-Length).");
        } else if (length > BYTES) {
            refuse(request, response, "TOO_LARGE", "A request to /graphql has at most %,d bytes.".formatted(BYTES));
        } else {
            chain.doFilter(request, response);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, String code, String message) {
        answers.resolveException(request, response, null, new Problem(code, message));
    }
}
