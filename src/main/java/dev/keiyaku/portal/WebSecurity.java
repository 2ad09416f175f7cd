package dev.keiyaku.portal;

import java.io.IOException;
import java.util.stream.Stream;

import dev.keiyaku.process.webapp.WebappDoors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.boot.actuate.autoconfigure.security.servlet.EndpointRequest;
import org.springframework.boot.actuate.autoconfigure.web.server.ConditionalOnManagementPort;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who may reach what. The portal signs members in; the engine's webapps keep their own
 * login, CSRF filter and headers for staff. What no chain names is refused.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

	private static final String[] MEMBERS_PAGES = { "/products/**", "/cart/**", "/order/**", "/inquiry/about/**",
			"/mypage/**" };

	/** Procedures that need nobody to be signed in (store 1.1, 2.2, 8.1, 9.1). */
	private static final String[] VISITORS_PROCEDURES = { "/register/**", "/invitations/**", "/password/**",
			"/login/**", "/inquiry/**" };

	@Bean
	@Order(1)
	SecurityFilterChain webapps(HttpSecurity http, WebappDoors doors) throws Exception {
		return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/camunda/**"))
			.authorizeHttpRequests(
					requests -> requests.requestMatchers("/camunda/api/**").access(doors).anyRequest().permitAll())
			.exceptionHandling(refusals -> refusals.accessDeniedHandler(doors))
			.csrf(AbstractHttpConfigurer::disable)
			.headers(AbstractHttpConfigurer::disable)
			.anonymous(AbstractHttpConfigurer::disable)
			.build();
	}

	/**
	 * A port that only those who watch over the store reach: whatever is exposed there is
	 * open. Without such a port health alone is, beside the pages.
	 */
	@Bean
	@Order(5)
	@ConditionalOnManagementPort(ManagementPortType.DIFFERENT)
	SecurityFilterChain management(HttpSecurity http) throws Exception {
		return http.securityMatcher(EndpointRequest.toAnyEndpoint())
			.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
			.csrf(AbstractHttpConfigurer::disable)
			.anonymous(AbstractHttpConfigurer::disable)
			.sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.build();
	}

	@Bean
	@Order(10)
	SecurityFilterChain portal(HttpSecurity http, PagePermissions permissions, SignOut signOut, StaleForms staleForms,
			CsrfTokenRepository csrfTokens) throws Exception {
		return http.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
			.requestCache(cache -> cache.requestCache(WantedPages.among(membersPages())))
			.authorizeHttpRequests(requests -> requests
				.requestMatchers(HttpMethod.GET, "/", "/products/**", "/terms/**", "/postal-codes/*", "/login",
						"/assets/**", "/favicon.ico", "/favicon.svg", "/apple-touch-icon*.png")
				.permitAll()
				.requestMatchers("/error", "/actuator/health/**")
				.permitAll()
				.requestMatchers(MEMBERS_PAGES)
				.access(permissions)
				.requestMatchers(VISITORS_PROCEDURES)
				.permitAll()
				.anyRequest()
				.denyAll())
			.logout(logout -> logout.logoutSuccessUrl(StaleForms.SIGNED_OUT).addLogoutHandler(signOut))
			.exceptionHandling(
					refusals -> refusals.defaultAuthenticationEntryPointFor(signInAgain(staleForms), membersPages())
						.defaultAuthenticationEntryPointFor(
								(request, response, reason) -> response.sendError(HttpServletResponse.SC_NOT_FOUND),
								AnyRequestMatcher.INSTANCE)
						.accessDeniedHandler((request, response, reason) -> {
							if (!(reason instanceof CsrfException) || !staleForms.answerToken(request, response)) {
								refuse(request, response, reason);
							}
						}))
			.headers(SecurityHeaders.portal())
			.build();
	}

	/** A session that is over is no reason to find a page of one's own without a word. */
	private static AuthenticationEntryPoint signInAgain(StaleForms staleForms) {
		AuthenticationEntryPoint login = new LoginUrlAuthenticationEntryPoint("/login");
		AuthenticationEntryPoint expired = new LoginUrlAuthenticationEntryPoint("/login?expired");
		return (request, response, reason) -> {
			if (!staleForms.answerSession(request, response)) {
				(staleForms.isSessionOver(request) ? expired : login).commence(request, response, reason);
			}
		};
	}

	/** An address that does not exist is not found, for visitors and members alike. */
	private static void refuse(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
			throws IOException {
		boolean exists = reason instanceof CsrfException
				|| membersPages().matches(request) && !PagePermissions.isNoSuchPage(reason);
		response.sendError(exists ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
	}

	/** What PostgreSQL cannot hold is a bad request before anything asks PostgreSQL. */
	@Bean
	HttpFirewall firewall() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
		return firewall;
	}

	private static RequestMatcher membersPages() {
		return new OrRequestMatcher(Stream.of(MEMBERS_PAGES)
			.map(PathPatternRequestMatcher.withDefaults()::matcher)
			.toArray(RequestMatcher[]::new));
	}

}
