package dev.keiyaku.portal;

import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.signin.Completion;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.stereotype.Component;

/** Notes that a member has signed out. */
@Component
class SignOut implements LogoutHandler {

	private final Completion completion;

	SignOut(Completion completion) {
		this.completion = completion;
	}

	@Override
	public void logout(HttpServletRequest request, HttpServletResponse response, Authentication authentication) {
		if (authentication != null && authentication.getPrincipal() instanceof SignedInMember member) {
			this.completion.signedOut(member);
		}
	}

}
