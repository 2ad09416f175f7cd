package dev.keiyaku.portal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Who may reach what. The portal signs members in; the engine's webapps keep their own
 * login, CSRF filter and headers for staff (styles.md, trap 5). What no chain names is
 * refused.
 */
@Configuration(proxyBeanMethods = false)
class WebSecurity {

	@Bean
	@Order(1)
	SecurityFilterChain webapps(HttpSecurity http) throws Exception {
		return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher("/camunda/**"))
			.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
			.csrf(AbstractHttpConfigurer::disable)
			.headers(AbstractHttpConfigurer::disable)
			.anonymous(AbstractHttpConfigurer::disable)
			.build();
	}

	@Bean
	@Order(10)
	SecurityFilterChain portal(HttpSecurity http) throws Exception {
		return http
			.authorizeHttpRequests(requests -> requests
				.requestMatchers(HttpMethod.GET, "/", "/products/**", "/login", "/assets/**", "/favicon.ico",
						"/favicon.svg")
				.permitAll()
				.requestMatchers("/error", "/actuator/health/**")
				.permitAll()
				.requestMatchers("/products/**", "/cart/**", "/order/**", "/mypage/**")
				.authenticated()
				.anyRequest()
				.denyAll())
			.formLogin(login -> login.loginPage("/login")
				.usernameParameter("loginId")
				.defaultSuccessUrl("/mypage")
				.permitAll())
			.logout(logout -> logout.logoutSuccessUrl("/login?logout"))
			.headers(SecurityHeaders.portal())
			.build();
	}

}
