package dev.keiyaku.layout;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;

/**
 * Names the content of assets in the links of pages, and leaves all other links alone.
 * Spring looks for a file behind each link that a template makes, and remembers only
 * those that it finds: a page of fifty links searched the whole jar fifty times.
 */
@Configuration(proxyBeanMethods = false)
class AssetLinks {

	@Bean
	FilterRegistrationBean<ResourceUrlEncodingFilter> assetLinksFilter() {
		return new FilterRegistrationBean<>(new Links());
	}

	/** The only files that have a version in their names. */
	static final class Links extends ResourceUrlEncodingFilter {

		private static final String ASSETS = "/assets/";

		@Override
		public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
				throws ServletException, IOException {
			String assets = ((HttpServletRequest) request).getContextPath() + ASSETS;
			super.doFilter(request, response, (inner, naming) -> chain.doFilter(inner,
					new HttpServletResponseWrapper((HttpServletResponse) naming) {
						@Override
						public String encodeURL(String url) {
							return url.startsWith(assets) ? super.encodeURL(url) : url;
						}
					}));
		}

	}

}
