package io.clientele.api.access.allowed;

import io.clientele.api.access.Role;
import io.clientele.api.page.Page;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;

/** Every door is shut unless it is named here; what each GraphQL field asks for stands in the schema. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain doors(HttpSecurity http, ShutDoors shut) throws Exception {
        return http.csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(doors -> doors.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/actuator/health/**", "/actuator/health")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/auth/token")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, Page.open())
                        .permitAll()
                        // Its callers sign in as their protocol wants, and the door itself asks who they are.
                        .requestMatchers("/exchange/1c", "/exchange/1c/*")
                        .permitAll()
                        // Opened by links that are good once, which the door itself checks.
                        .requestMatchers(HttpMethod.GET, "/results/*")
                        .permitAll()
                        // Letters bring these; looking is free, taking the file is good once.
                        .requestMatchers(HttpMethod.GET, "/letters/*")
                        .permitAll()
                        .requestMatchers(HttpMethod.POST, "/letters/*")
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.POST, "/imports/segment-members", "/imports/segment-members/columns")
                        .hasAnyAuthority(Role.ADMIN.name(), Role.MARKETER.name(), Role.ANALYST.name())
                        .requestMatchers(SecurityConfiguration::opensSocket)
                        .permitAll()
                        .requestMatchers("/actuator/metrics", "/actuator/metrics/**")
                        .hasAuthority(Role.ADMIN.name())
                        .requestMatchers(HttpMethod.POST, "/imports/**")
                        .hasAuthority(Role.ADMIN.name())
                        .requestMatchers(
                                "/graphql",
                                "/reports/**",
                                "/segments/**",
                                "/jobs/**",
                                "/clients.*",
                                "/sales.*",
                                "/overlaps/*")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(shut)
                        .accessDeniedHandler(shut)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(new RoleOfToken())))
                .exceptionHandling(doors -> doors.authenticationEntryPoint(shut).accessDeniedHandler(shut))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY)))
                .httpBasic(basic -> basic.disable())
                .anonymous(Customizer.withDefaults())
                .build();
    }

    /** The connection itself; who it is for is asked in its first message. */
    private static boolean opensSocket(HttpServletRequest request) {
        return "GET".equals(request.getMethod())
                && "/graphql".equals(request.getRequestURI())
                && "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }
}
