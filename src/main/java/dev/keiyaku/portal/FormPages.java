package dev.keiyaku.portal;

import java.net.URI;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Finds the page on which a form stands. */
@Component
class FormPages {

	private final ObjectProvider<RequestMappingHandlerMapping> pages;

	FormPages(@Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> pages) {
		this.pages = pages;
	}

	/**
	 * @return its path and query: the page that the browser names, else the one at the
	 * form's own address; empty when there is none
	 */
	Optional<String> of(HttpServletRequest form) {
		return Optional.ofNullable(form.getHeader(HttpHeaders.REFERER))
			.filter((page) -> isHere(page, form))
			.map(FormPages::withinTheStore)
			.or(() -> Optional.of(form.getRequestURI()))
			.filter((page) -> isPage(URI.create(page).getPath()));
	}

	/** Whether an address is one of the host that was asked. */
	static boolean isHere(String address, HttpServletRequest asked) {
		try {
			return asked.getServerName().equalsIgnoreCase(URI.create(address).getHost());
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private static String withinTheStore(String address) {
		URI page = URI.create(address);
		return (page.getRawQuery() != null) ? page.getRawPath() + "?" + page.getRawQuery() : page.getRawPath();
	}

	private boolean isPage(String path) {
		PathContainer wanted = PathContainer.parsePath(path);
		return this.pages.getObject()
			.getHandlerMethods()
			.keySet()
			.stream()
			.filter(FormPages::isGot)
			.anyMatch((mapping) -> mapping.getPathPatternsCondition() != null && mapping.getPathPatternsCondition()
				.getPatterns()
				.stream()
				.anyMatch((pattern) -> pattern.matches(wanted)));
	}

	private static boolean isGot(RequestMappingInfo mapping) {
		return mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
	}

}
