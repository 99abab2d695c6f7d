package io.clientele.api.exchange.commerceml;

import io.clientele.api.access.Caller;
import io.clientele.api.access.Callers;
import io.clientele.api.access.Passwords;
import io.clientele.api.access.Role;
import io.clientele.api.firm.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who calls at the doors of the exchange, which know people by password, by the cookie of a session, or by token. */
@Component
public class ExchangeCallers {

    static final String COOKIE = "clientele-1c";

    private static final String BASIC = "Basic ";

    private final Passwords passwords;
    private final ExchangeSessions sessions;
    private final Callers callers;

    ExchangeCallers(Passwords passwords, ExchangeSessions sessions, Callers callers) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.callers = callers;
    }

    /**
     * Whoever it is.
     *
     * @throws Problem {@code BAD_CREDENTIALS}, {@code UNAUTHENTICATED}
     */
    public Caller any(HttpServletRequest request) throws IOException {
        var byToken = callers.byToken();
        if (byToken.isPresent()) {
            return byToken.get();
        }
        return isBasic(request)
                ? byPassword(request)
                : passwords.stillOpen(session(request).account());
    }

    /**
     * Who begins an exchange: he may bring files in.
     *
     * @throws Problem {@code BAD_CREDENTIALS}, {@code FORBIDDEN}
     */
    Caller beginning(HttpServletRequest request) {
        return allowed(byPassword(request));
    }

    /**
     * Who goes on with one.
     *
     * @throws Problem {@code UNAUTHENTICATED}, {@code BAD_CREDENTIALS}, {@code FORBIDDEN}
     */
    Caller of(ExchangeSessions.Session session) {
        return allowed(passwords.stillOpen(session.account()));
    }

    /** @throws Problem {@code UNAUTHENTICATED} */
    ExchangeSessions.Session session(HttpServletRequest request) throws IOException {
        return sessions.find(cookie(request).orElse(""));
    }

    private static Caller allowed(Caller caller) {
        if (caller.role() != Role.ADMIN) {
            throw new Problem("FORBIDDEN", "Files are brought in by administrators.");
        }
        return caller;
    }

    private static boolean isBasic(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        return header != null && header.regionMatches(true, 0, BASIC, 0, BASIC.length());
    }

    private Caller byPassword(HttpServletRequest request) {
        var header = request.getHeader("Authorization");
        if (header == null || !isBasic(request)) {
            throw new Problem("BAD_CREDENTIALS", "Sign in with a user name and password (HTTP Basic).");
        }
        var given = decoded(header.substring(BASIC.length()).strip());
        var colon = given.indexOf(':');
        return passwords.caller(given.substring(0, Math.max(0, colon)), given.substring(colon + 1));
    }

    private static String decoded(String credentials) {
        try {
            return new String(Base64.getDecoder().decode(credentials), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noBase64) {
            return "";
        }
    }

    private static Optional<String> cookie(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .flatMap(cookie -> cookie.getName().equals(COOKIE) ? Stream.of(cookie.getValue()) : Stream.empty())
                .findFirst();
    }
}
