package io.clientele.api.access;

import io.clientele.api.firm.Problem;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.stereotype.Component;

/** Finds out who the caller is: from the token of the request, or from an account that work is done for. */
@Component
public class Callers {

    /** The claim of a token that says the role of its caller. */
    public static final String ROLE = "role";

    /** The claim of a token that says who its caller is. */
    public static final String USERNAME = "username";

    static final String MANAGER = "manager";

    private static final ScopedValue<Caller> WORKED_FOR = ScopedValue.newInstance();

    private final Accounts accounts;

    Callers(Accounts accounts) {
        this.accounts = accounts;
    }

    /**
     * Who asks on this thread.
     *
     * @throws Problem {@code UNAUTHENTICATED} when nobody has signed in
     */
    public Caller current() {
        return present().orElseThrow(() -> new Problem("UNAUTHENTICATED", "Sign in first: POST /auth/token."));
    }

    /** Who asks on this thread with a token, if anybody does; doors that know callers in other ways too ask so. */
    public Optional<Caller> byToken() {
        return present();
    }

    /** The person that work in the background is done for, as the account is now. */
    public Caller of(int account) {
        return accounts.findById(account)
                .map(Account::caller)
                .orElseThrow(() -> new Problem("NOT_FOUND", "The account is gone."));
    }

    /** The same person, unless the account is gone or closed. */
    public Optional<Caller> active(int account) {
        return accounts.findById(account).filter(Account::active).map(Account::caller);
    }

    /** Does work in the background for a person: whoever asks on this thread until it is done is that person. */
    public <T> T as(Caller caller, Supplier<T> work) {
        return ScopedValue.where(WORKED_FOR, caller).call(work::get);
    }

    /** When the token of this thread's caller expires. */
    public static Optional<Instant> expiry() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? Optional.ofNullable(token.getToken().getExpiresAt())
                : Optional.empty();
    }

    static Optional<Caller> present() {
        if (WORKED_FOR.isBound()) {
            return Optional.of(WORKED_FOR.get());
        }
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken token
                ? Optional.of(caller(token.getToken()))
                : Optional.empty();
    }

    private static Caller caller(Jwt token) {
        @Nullable Long manager = token.getClaim(MANAGER);
        return new Caller(
                Integer.parseInt(token.getSubject()),
                String.valueOf(token.getClaimAsString(USERNAME)),
                Role.valueOf(String.valueOf(token.getClaimAsString(ROLE))),
                manager == null ? null : Math.toIntExact(manager));
    }
}
