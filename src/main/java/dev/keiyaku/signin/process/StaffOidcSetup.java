package dev.keiyaku.signin.process;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Staff's sign-in by OpenID Connect, where it is set. It ends in the webapps' own
 * session, as a sign-in by password does: Spring Security keeps nobody signed in by it,
 * since its sessions are the members'. The provider is asked about itself at the first
 * sign-in, so that a store starts without it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(StaffOidcProperties.PREFIX + "issuer")
class StaffOidcSetup {

	/** After Spring Security's own. */
	private static final int GATE = -90;

	@Bean
	ClientRegistrationRepository staffOidcProvider(StaffOidcProperties properties) {
		return new SupplierClientRegistrationRepository(
				() -> new InMemoryClientRegistrationRepository(registration(properties)));
	}

	private static ClientRegistration registration(StaffOidcProperties properties) {
		return ClientRegistrations.fromIssuerLocation(properties.issuer())
			.registrationId(OidcSignIn.REGISTRATION)
			.clientId(properties.clientId())
			.clientSecret(properties.clientSecret())
			.scope(properties.scopes())
			.userNameAttributeName("sub")
			.redirectUri("{baseUrl}" + OidcSignIn.BACK)
			.build();
	}

	@Bean
	@Order(0)
	SecurityFilterChain staffOidc(HttpSecurity http, OidcSignIn signIn) throws Exception {
		return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher(OidcSignIn.PAGES + "/**"))
			.authorizeHttpRequests((requests) -> requests.anyRequest().permitAll())
			.csrf(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.securityContext(
					(context) -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
			.oauth2Login((login) -> login.loginPage(OidcSignIn.LANDING)
				.authorizationEndpoint((there) -> there.baseUri(OidcSignIn.PAGES + "/with"))
				.redirectionEndpoint((back) -> back.baseUri(OidcSignIn.BACK))
				.authorizedClientRepository(new NoClients())
				.successHandler(signIn)
				.failureHandler(signIn))
			.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(
					"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'")))
			.build();
	}

	@Bean
	FilterRegistrationBean<OidcGate> staffOidcGate(StaffOidcProperties properties) {
		FilterRegistrationBean<OidcGate> gate = new FilterRegistrationBean<>(new OidcGate(properties.passwords()));
		gate.addUrlPatterns("/camunda/*");
		gate.setOrder(GATE);
		return gate;
	}

}
