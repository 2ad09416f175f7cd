package dev.keiyaku.portal;

import dev.keiyaku.member.Permission;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the page {@code error/403} which permission was missing, if that was why. */
@ControllerAdvice
class MissingPermission {

	private static final String ATTRIBUTE = MissingPermission.class.getName();

	static void note(HttpServletRequest request, Permission permission) {
		request.setAttribute(ATTRIBUTE, permission);
	}

	@ModelAttribute("missingPermission")
	Permission missingPermission(HttpServletRequest request) {
		return (Permission) request.getAttribute(ATTRIBUTE);
	}

}
