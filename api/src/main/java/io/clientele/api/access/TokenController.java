package io.clientele.api.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.api.firm.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /auth/token}: a user name and password, or a refresh token, for tokens. */
@RestController
class TokenController {

    record SignIn(
            @Nullable String username,
            @Nullable String password,
            @JsonProperty("refresh_token") @Nullable String refreshToken) {}

    record Issued(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn,
            @JsonProperty("refresh_token") String refreshToken) {}

    private final Accounts accounts;
    private final PasswordEncoder passwords;
    private final Tokens tokens;
    private final String nobody;

    TokenController(Accounts accounts, PasswordEncoder passwords, Tokens tokens) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
        this.nobody = String.valueOf(passwords.encode("nobody"));
    }

    @PostMapping("/auth/token")
    ResponseEntity<Issued> token(@RequestBody SignIn signIn) {
        var account = signIn.refreshToken() == null ? byPassword(signIn) : byRefreshToken(signIn.refreshToken());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Issued(tokens.access(account), "Bearer", Tokens.ACCESS.toSeconds(), tokens.refresh(account)));
    }

    /** An unknown user costs as much time as a wrong password, so that the answer's time tells nothing. */
    private Account byPassword(SignIn signIn) {
        var account = accounts.findByUsername(String.valueOf(signIn.username())).filter(Account::active);
        var hash = account.map(Account::passwordHash).orElse(nobody);
        if (!passwords.matches(String.valueOf(signIn.password()), hash) || account.isEmpty()) {
            throw new Problem("BAD_CREDENTIALS", "The user name or the password is wrong.");
        }
        return account.get();
    }

    private Account byRefreshToken(String token) {
        return accounts.findById(tokens.redeem(token))
                .filter(Account::active)
                .orElseThrow(() -> new Problem("BAD_CREDENTIALS", "The account is closed."));
    }
}
