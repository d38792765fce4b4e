package sarangbang.gate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import sarangbang.account.Generations;
import sarangbang.account.Tokens;

/** Who may ask what over HTTP. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GateSettings.class)
class HttpRules {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    /** Workers from blobs: a background tab's heart-beats are timed by one that the STOMP client makes so. */
    private static final String CONTENT = "default-src 'self'; img-src 'self' data: blob:; "
            + "style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; "
            + "base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'";

    private final GateSettings settings;
    private final Origins origins;

    HttpRules(GateSettings settings, Origins origins) {
        this.settings = settings;
        this.origins = origins;
    }

    @Bean
    SecurityFilterChain rules(
            HttpSecurity http,
            SecurityContextRepository contexts,
            Tokens tokens,
            Generations generations,
            Unauthenticated unauthenticated,
            Forbidden forbidden) {
        return http.authorizeHttpRequests(may -> may.dispatcherTypeMatchers(
                                DispatcherType.ERROR, DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(
                                HttpMethod.POST,
                                "/api/accounts",
                                "/api/session",
                                "/api/password",
                                "/api/mail/unsubscribe")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/api/house")
                        .permitAll()
                        .requestMatchers("/api/**", "/ws-connect", "/ws-connect/**")
                        .authenticated()
                        .requestMatchers("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")
                        .permitAll()
                        .requestMatchers("/actuator/prometheus")
                        .access((who, what) -> new AuthorizationDecision(hasMetricsToken(what.getRequest())))
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        // The web client and the API's description.
                        .requestMatchers(HttpMethod.GET)
                        .permitAll()
                        .requestMatchers(HttpMethod.HEAD)
                        .permitAll()
                        .anyRequest()
                        .denyAll())
                .csrf(this::crossSite)
                .addFilterBefore(new BearerFilter(tokens, unauthenticated), AnonymousAuthenticationFilter.class)
                .addFilterBefore(new LateSessions(generations), AnonymousAuthenticationFilter.class)
                .securityContext(context -> context.securityContextRepository(contexts))
                .exceptionHandling(
                        no -> no.authenticationEntryPoint(unauthenticated).accessDeniedHandler(forbidden))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .headers(HttpRules::headers)
                .logout(logout -> logout.disable())
                .build();
    }

    /**
     * A cookie that a browser sends by itself proves nothing, so with one the token is asked for. Sockets are guarded by
     * their Origin: SockJS has no way to send a header.
     */
    private void crossSite(CsrfConfigurer<HttpSecurity> csrf) {
        var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieCustomizer(it -> it.sameSite("Strict"));
        var everyResponse = new CsrfTokenRequestAttributeHandler();
        // Without a name the token is not put off until somebody asks for it: every response sets the cookie.
        everyResponse.setCsrfRequestAttributeName(null);
        csrf.csrfTokenRepository(cookie)
                .csrfTokenRequestHandler(everyResponse)
                .requireCsrfProtectionMatcher(this::mayBeForged);
    }

    private boolean mayBeForged(HttpServletRequest request) {
        if (SAFE.contains(request.getMethod()) || BearerFilter.tokenIn(request).isPresent() || isSocket(request)) {
            return false;
        }
        var origin = request.getHeader(HttpHeaders.ORIGIN);
        return request.getCookies() != null || (origin != null && !origins.allow(origin, request));
    }

    private static boolean isSocket(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/ws-connect/");
    }

    private boolean hasMetricsToken(HttpServletRequest request) {
        var expected = settings.metricsToken().getBytes(StandardCharsets.UTF_8);
        return expected.length > 0
                && BearerFilter.tokenIn(request)
                        .map(token -> MessageDigest.isEqual(expected, token.getBytes(StandardCharsets.UTF_8)))
                        .orElse(false);
    }

    /** A page that is forwarded to its file is sent before a filter behind it could add a header. */
    private static ObjectPostProcessor<HeaderWriterFilter> writtenFirst() {
        return new ObjectPostProcessor<>() {
            @Override
            public <O extends HeaderWriterFilter> O postProcess(O filter) {
                filter.setShouldWriteHeadersEagerly(true);
                return filter;
            }
        };
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.withObjectPostProcessor(writtenFirst())
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }
}
