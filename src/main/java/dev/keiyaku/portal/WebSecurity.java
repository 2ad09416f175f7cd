package dev.keiyaku.portal;

import java.io.IOException;
import java.util.stream.Stream;

import dev.keiyaku.process.webapp.WebappDoors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.UrlUtils;
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

	private static final int LONGEST_WANTED = 1_000;

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

	@Bean
	@Order(10)
	SecurityFilterChain portal(HttpSecurity http, PagePermissions permissions, SignOut signOut,
			CsrfTokenRepository csrfTokens) throws Exception {
		return http.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
			.requestCache(cache -> cache.requestCache(wantedPages()))
			.authorizeHttpRequests(requests -> requests
				.requestMatchers(HttpMethod.GET, "/", "/products/**", "/terms/**", "/login", "/assets/**",
						"/favicon.ico", "/favicon.svg")
				.permitAll()
				.requestMatchers("/error", "/actuator/health/**")
				.permitAll()
				.requestMatchers(MEMBERS_PAGES)
				.access(permissions)
				.requestMatchers(VISITORS_PROCEDURES)
				.permitAll()
				.anyRequest()
				.denyAll())
			.logout(logout -> logout.logoutSuccessUrl("/login?logout").addLogoutHandler(signOut))
			.exceptionHandling(refusals -> refusals
				.defaultAuthenticationEntryPointFor(new LoginUrlAuthenticationEntryPoint("/login"), membersPages())
				.defaultAuthenticationEntryPointFor(
						(request, response, reason) -> response.sendError(HttpServletResponse.SC_NOT_FOUND),
						AnyRequestMatcher.INSTANCE)
				.accessDeniedHandler(WebSecurity::refuse))
			.headers(SecurityHeaders.portal())
			.build();
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

	/**
	 * The members' page that somebody wanted before signing in, in a cookie: asking for
	 * pages makes no session. An address that is too long for a cookie is forgotten.
	 */
	private static RequestCache wantedPages() {
		CookieRequestCache wanted = new CookieRequestCache();
		wanted.setRequestMatcher((request) -> HttpMethod.GET.matches(request.getMethod())
				&& membersPages().matches(request) && UrlUtils.buildRequestUrl(request).length() < LONGEST_WANTED);
		wanted.setCookieCustomizer((cookie) -> cookie.setAttribute("SameSite", "Lax"));
		return wanted;
	}

	private static RequestMatcher membersPages() {
		return new OrRequestMatcher(Stream.of(MEMBERS_PAGES)
			.map(PathPatternRequestMatcher.withDefaults()::matcher)
			.toArray(RequestMatcher[]::new));
	}

}
