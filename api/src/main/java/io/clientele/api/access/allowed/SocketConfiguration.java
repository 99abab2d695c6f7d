package io.clientele.api.access.allowed;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.server.support.AuthenticationExtractor;
import org.springframework.graphql.server.support.BearerTokenAuthenticationExtractor;
import org.springframework.graphql.server.webmvc.AuthenticationWebSocketInterceptor;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import reactor.core.publisher.Mono;

/**
 * Signs in whoever connects by WebSocket: a browser can give no header there, so the token comes in the first message, as {@code
 * {"Authorization": "Bearer …"}} of {@code connection_init}. Without a good one the connection is closed with 4401.
 */
@Configuration(proxyBeanMethods = false)
class SocketConfiguration {

    @Bean
    AuthenticationWebSocketInterceptor tokenOfConnection(JwtDecoder decoder) {
        var provider = new JwtAuthenticationProvider(decoder);
        provider.setJwtAuthenticationConverter(new RoleOfToken());
        return new AuthenticationWebSocketInterceptor(required(), new ProviderManager(provider));
    }

    private static AuthenticationExtractor required() {
        var bearer = new BearerTokenAuthenticationExtractor();
        return payload -> tokenOf(bearer, payload);
    }

    private static Mono<Authentication> tokenOf(
            BearerTokenAuthenticationExtractor bearer, Map<String, Object> payload) {
        return bearer.getAuthentication(payload)
                .switchIfEmpty(Mono.error(() -> new AuthenticationCredentialsNotFoundException("There is no token")));
    }
}
