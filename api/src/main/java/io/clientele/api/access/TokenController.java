package io.clientele.api.access;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.api.firm.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
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
    private final Passwords passwords;
    private final Tokens tokens;

    TokenController(Accounts accounts, Passwords passwords, Tokens tokens) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tokens = tokens;
    }

    @PostMapping("/auth/token")
    ResponseEntity<Issued> token(@RequestBody SignIn signIn) {
        var account = signIn.refreshToken() == null ? byPassword(signIn) : byRefreshToken(signIn.refreshToken());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new Issued(tokens.access(account), "Bearer", Tokens.ACCESS.toSeconds(), tokens.refresh(account)));
    }

    private Account byPassword(SignIn signIn) {
        return passwords.account(String.valueOf(signIn.username()), String.valueOf(signIn.password()));
    }

    private Account byRefreshToken(String token) {
        return accounts.findById(tokens.redeem(token))
                .filter(Account::active)
                .orElseThrow(() -> new Problem("BAD_CREDENTIALS", "The account is closed."));
    }
}
