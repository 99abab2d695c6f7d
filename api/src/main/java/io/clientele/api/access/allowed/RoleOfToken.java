package io.clientele.api.access.allowed;

import io.clientele.api.access.Callers;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** The one authority a token carries is its role. */
final class RoleOfToken implements Converter<Jwt, AbstractAuthenticationToken> {

    @Override
    public AbstractAuthenticationToken convert(Jwt token) {
        var authority = new SimpleGrantedAuthority(String.valueOf(token.getClaimAsString(Callers.ROLE)));
        return new JwtAuthenticationToken(
                token, List.of(authority), String.valueOf(token.getClaimAsString(Callers.USERNAME)));
    }
}
