package io.clientele.api.access.allowed;

import io.clientele.api.firm.Problem;
import io.clientele.api.page.Page;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.server.resource.web.BearerTokenAuthenticationEntryPoint;
import org.springframework.security.oauth2.server.resource.web.access.BearerTokenAccessDeniedHandler;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * What who is not let in reads: the headers of RFC 6750, and the same answer as of every other refusal. Who follows a
 * stale link in a browser is shown the page, which signs him in and says that it has nothing at this address.
 */
@Component
class ShutDoors implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final AuthenticationEntryPoint unknown = new BearerTokenAuthenticationEntryPoint();
    private final AccessDeniedHandler denied = new BearerTokenAccessDeniedHandler();
    private final HandlerExceptionResolver answers;

    ShutDoors(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        this.answers = answers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException, ServletException {
        if (navigates(request)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            request.getRequestDispatcher(Page.FILE).forward(request, response);
            return;
        }
        unknown.commence(request, response, failure);
        tell(
                request,
                response,
                new Problem(
                        "UNAUTHENTICATED", "Sign in at /auth/token and send the token; it is missing, wrong or over."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException, ServletException {
        denied.handle(request, response, failure);
        tell(
                request,
                response,
                new Problem("FORBIDDEN", "Your role does not open this door, or there is no such door."));
    }

    /** Going to an address, browsers bring no token and take XHTML, which nobody else asks for; others who call take HTML too. */
    private static boolean navigates(HttpServletRequest request) {
        var accepted = request.getHeader(HttpHeaders.ACCEPT);
        return HttpMethod.GET.matches(request.getMethod())
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && accepted != null
                && accepted.contains(MediaType.APPLICATION_XHTML_XML_VALUE);
    }

    private void tell(HttpServletRequest request, HttpServletResponse response, Problem problem) {
        answers.resolveException(request, response, null, problem);
    }
}
