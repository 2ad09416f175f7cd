package dev.keiyaku.signin.process;

import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.SessionAttribute;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The pages around the organisation's sign-in, and the sign-out there. A webapp has ended
 * its own session before; what still has one is left alone, since a foreign page may link
 * here.
 */
@Controller
@ConditionalOnProperty(StaffOidcProperties.PREFIX + "issuer")
class OidcPages {

	private static final String TO_LANDING = "redirect:" + OidcSignIn.LANDING;

	private final ClientRegistrationRepository providers;

	OidcPages(ClientRegistrationRepository providers) {
		this.providers = providers;
	}

	@GetMapping(OidcSignIn.LANDING)
	String landing() {
		return "signin/staff";
	}

	@GetMapping(OidcSignIn.PAGES + "/refused")
	String refused(@SessionAttribute(name = OidcSignIn.REFUSAL, required = false) String refusal, HttpSession session,
			HttpServletResponse response, Model page) {
		if (refusal == null) {
			return TO_LANDING;
		}
		session.removeAttribute(OidcSignIn.REFUSAL);
		response.setStatus(HttpServletResponse.SC_FORBIDDEN);
		page.addAttribute("refusal", refusal);
		return "signin/staff-refused";
	}

	@GetMapping(OidcSignIn.PAGES + "/sign-out")
	String signOut(HttpServletRequest request) {
		HttpSession session = request.getSession(false);
		if (session == null || OidcGate.isSignedIn(session)
				|| !(session.getAttribute(OidcSignIn.ID_TOKEN) instanceof String token)) {
			return TO_LANDING;
		}
		session.invalidate();
		return endOfSession()
			.map((there) -> "redirect:" + UriComponentsBuilder.fromUriString(there)
				.queryParam("id_token_hint", token)
				.queryParam("post_logout_redirect_uri",
						ServletUriComponentsBuilder.fromContextPath(request).path(OidcSignIn.LANDING).toUriString())
				.toUriString())
			.orElse(TO_LANDING);
	}

	private Optional<String> endOfSession() {
		return Optional
			.ofNullable(this.providers.findByRegistrationId(OidcSignIn.REGISTRATION)
				.getProviderDetails()
				.getConfigurationMetadata()
				.get("end_session_endpoint"))
			.map(String::valueOf);
	}

}
