package dev.keiyaku.sandbox;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** The sandbox's own pages are open, and take a POST from any tool. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class SandboxSecurity {

	@Bean
	@Order(0)
	SecurityFilterChain sandbox(HttpSecurity http) throws Exception {
		return http.securityMatcher("/sandbox/**")
			.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
			.csrf(AbstractHttpConfigurer::disable)
			.build();
	}

}
