package dev.keiyaku.portal;

import org.springframework.boot.autoconfigure.web.WebProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
class PortalWebSetup implements WebMvcConfigurer {

	private final SubmissionLimit limit;

	private final HeavyPages heavyPages;

	private final WebProperties web;

	PortalWebSetup(SubmissionLimit limit, HeavyPages heavyPages, WebProperties web) {
		this.limit = limit;
		this.heavyPages = heavyPages;
		this.web = web;
	}

	/** What browsers look for at the top, whatever a page says; all else is an asset. */
	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/favicon.ico", "/apple-touch-icon*.png")
			.addResourceLocations("classpath:/static/")
			.setCacheControl(this.web.getResources().getCache().getCachecontrol().toHttpCacheControl());
	}

	@Override
	public void addInterceptors(InterceptorRegistry registry) {
		registry.addInterceptor(this.limit).addPathPatterns(SubmissionLimit.PATHS);
		registry.addInterceptor(this.heavyPages).addPathPatterns(HeavyPages.PATHS);
	}

}
