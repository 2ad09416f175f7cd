package dev.keiyaku.portal;

import dev.keiyaku.limit.Limit;
import dev.keiyaku.limit.Limits;
import dev.keiyaku.limit.Share;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * How often one network address may hand in the forms that everybody reaches (ASVS
 * 2.4.1). Signing in has limits of its own.
 */
@Component
class SubmissionLimit implements HandlerInterceptor {

	static final String[] PATHS = { "/register/**", "/invitations/**", "/inquiry/**" };

	private final Limits limits;

	SubmissionLimit(Limits limits) {
		this.limits = limits;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (HttpMethod.POST.matches(request.getMethod())) {
			this.limits.take(Share.ofNetwork(Limit.FORMS_FROM_NETWORK));
		}
		return true;
	}

}
