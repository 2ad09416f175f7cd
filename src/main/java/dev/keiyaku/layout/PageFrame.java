package dev.keiyaku.layout;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the layout which entry of the menu is the present one, and to whom it speaks. */
@ControllerAdvice
class PageFrame {

	@ModelAttribute("currentPath")
	String currentPath(HttpServletRequest request) {
		return request.getRequestURI().substring(request.getContextPath().length());
	}

	/**
	 * Spring Security's own attribute for templates looks for its beans and reads its
	 * expression anew each time.
	 */
	@ModelAttribute("signedIn")
	boolean signedIn(HttpServletRequest request) {
		return request.getUserPrincipal() != null;
	}

}
