package dev.keiyaku.signin.process;

import java.io.IOException;

import dev.keiyaku.signin.StaffRefusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/**
 * What becomes of somebody who comes back from the provider: signed in to the webapps, in
 * a new session, and shown the page that was wanted; or told why not.
 */
@Component
@ConditionalOnProperty(StaffOidcProperties.PREFIX + "issuer")
class OidcSignIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

	/** Below which the pages of this sign-in are. */
	static final String PAGES = "/staff";

	static final String REGISTRATION = "oidc";

	/** Where one is sent to the provider. */
	static final String THERE = PAGES + "/with/" + REGISTRATION;

	/** Where one comes back. */
	static final String BACK = PAGES + "/signed-in";

	/** Where one is told what one can do. */
	static final String LANDING = PAGES + "/sign-in";

	/** Kept in a session: the page that was wanted. */
	static final String WANTED = "staff.wanted";

	/** Kept in a session: what the provider wants to see at the sign-out. */
	static final String ID_TOKEN = "staff.id-token";

	/** Kept in a session until it is told: the message why somebody is refused. */
	static final String REFUSAL = "staff.refusal";

	private static final String FIRST_PAGE = "/camunda/app/welcome/default/";

	private static final Logger log = LoggerFactory.getLogger(OidcSignIn.class);

	private final OidcStaff staff;

	private final ProcessEngine engine;

	OidcSignIn(OidcStaff staff, ProcessEngine engine) {
		this.staff = staff;
		this.engine = engine;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
			throws IOException {
		OidcUser user = (OidcUser) person.getPrincipal();
		String token = user.getIdToken().getTokenValue();
		try {
			String id = this.staff.admit(user);
			String wanted = wanted(request.getSession(false));
			AuthenticationUtil.revalidateSession(request, AuthenticationUtil.createAuthentication(this.engine, id));
			request.getSession().setAttribute(ID_TOKEN, token);
			response.sendRedirect(request.getContextPath() + wanted);
		}
		catch (StaffRefusal refusal) {
			renew(request).setAttribute(ID_TOKEN, token);
			refuse(request, response, refusal);
		}
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException reason) throws IOException {
		log.warn("staff's sign-in by the organisation's account failed: {}", reason.getClass().getSimpleName());
		refuse(request, response, new StaffRefusal(StaffRefusal.Reason.FAILED));
	}

	private static String wanted(HttpSession session) {
		return (session != null && session.getAttribute(WANTED) instanceof String page) ? page : FIRST_PAGE;
	}

	private static HttpSession renew(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
		return request.getSession();
	}

	private static void refuse(HttpServletRequest request, HttpServletResponse response, StaffRefusal refusal)
			throws IOException {
		log.info("somebody is no staff: {}", refusal.reason());
		request.getSession().setAttribute(REFUSAL, refusal.reason().messageKey());
		response.sendRedirect(request.getContextPath() + PAGES + "/refused");
	}

}
