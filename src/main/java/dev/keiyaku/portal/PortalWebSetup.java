package dev.keiyaku.portal;

import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class PortalWebSetup implements WebMvcConfigurer {

	private final SubmissionLimit limit;

	private final HeavyPages heavyPages;

	PortalWebSetup(SubmissionLimit limit, HeavyPages heavyPages) {
		this.limit = limit;
		this.heavyPages = heavyPages;
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.limit).addPathPatterns(SubmissionLimit.PATHS);
		registry.addInterceptor(this.heavyPages).addPathPatterns(HeavyPages.PATHS);
	}

}
