package io.clientele.api.access;

import com.nimbusds.jose.jwk.source.ImmutableSecret;
import io.clientele.api.database.Secrets;
import io.clientele.api.firm.BusinessCalendar;
import io.clientele.api.firm.Problem;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jose.jws.MacAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.security.oauth2.jwt.NimbusJwtEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues tokens: one that opens doors for a quarter of an hour, and one, kept only as a hash and used once, to get the next. */
@Component
class Tokens {

    static final String ISSUER = "clientele";
    static final Duration ACCESS = Duration.ofMinutes(15);
    private static final Duration REFRESH = Duration.ofDays(14);

    private final JwtEncoder encoder;
    private final JdbcClient jdbc;
    private final BusinessCalendar calendar;

    Tokens(Secrets secrets, JdbcClient jdbc, BusinessCalendar calendar) {
        this.encoder = new NimbusJwtEncoder(new ImmutableSecret<>(key(secrets)));
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    static SecretKeySpec key(Secrets secrets) {
        return new SecretKeySpec(secrets.named("tokens"), "HmacSHA256");
    }

    String access(Account account) {
        var now = calendar.now();
        var claims = JwtClaimsSet.builder()
                .issuer(ISSUER)
                .audience(List.of(ISSUER))
                .subject(Integer.toString(account.number()))
                .issuedAt(now)
                .expiresAt(now.plus(ACCESS))
                .claim(Callers.USERNAME, account.username())
                .claim(Callers.ROLE, account.role().name());
        if (account.managerId() != null) {
            claims.claim(Callers.MANAGER, account.managerId());
        }
        var header = JwsHeader.with(MacAlgorithm.HS256).build();
        return encoder.encode(JwtEncoderParameters.from(header, claims.build())).getTokenValue();
    }

    String refresh(Account account) {
        var random = new byte[32];
        new SecureRandom().nextBytes(random);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        jdbc.sql("insert into refresh_token (token_hash, account_id, expires_at) values (?, ?, ?)")
                .params(DigestUtils.sha256Hex(token), account.number(), utc().plus(REFRESH))
                .update();
        return token;
    }

    /**
     * Uses a refresh token up.
     *
     * @throws Problem {@code BAD_CREDENTIALS} when it is unknown, used or expired
     */
    @Transactional
    int redeem(String token) {
        var account = jdbc.sql(
                        "select account_id from refresh_token where token_hash = ? and expires_at > ? for update")
                .params(DigestUtils.sha256Hex(token), utc())
                .query(Integer.class)
                .optional();
        jdbc.sql("delete from refresh_token where token_hash = ? or expires_at <= ?")
                .params(DigestUtils.sha256Hex(token), utc())
                .update();
        return account.orElseThrow(
                () -> new Problem("BAD_CREDENTIALS", "The refresh token is unknown, used or expired; sign in again."));
    }

    private LocalDateTime utc() {
        return LocalDateTime.ofInstant(calendar.now(), ZoneOffset.UTC);
    }
}
