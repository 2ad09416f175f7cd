package dev.keiyaku.process.webapp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Makes the CSP header of a webapp's page name the nonce that the page carries. Camunda
 * 7.24 passes the nonce through the servlet context, which all requests share, so that
 * two requests at once leave a page whose scripts its own header forbids: staff would see
 * it blank.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageNonce extends OncePerRequestFilter {

	private static final String HEADER = "Content-Security-Policy";

	private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([\\w-]+)\"");

	private static final Pattern IN_HEADER = Pattern.compile("'nonce-[^']*'");

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI().substring(request.getContextPath().length());
		return !(path.startsWith("/camunda/app/") && path.endsWith("/"));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
		chain.doFilter(request, page);
		Matcher nonce = IN_PAGE.matcher(new String(page.getContentAsByteArray(), StandardCharsets.UTF_8));
		String policy = page.getHeader(HEADER);
		if (policy != null && nonce.find()) {
			page.setHeader(HEADER, IN_HEADER.matcher(policy).replaceAll("'nonce-" + nonce.group(1) + "'"));
		}
		page.copyBodyToResponse();
	}

}
