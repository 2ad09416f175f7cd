package dev.keiyaku.portal;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class PortalWebSetup implements WebMvcConfigurer {

	private final SubmissionLimit limit;

	PortalWebSetup(SubmissionLimit limit) {
		this.limit = limit;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.limit).addPathPatterns(SubmissionLimit.PATHS);
	}

}
