package dev.keiyaku.portal;

import java.util.function.Supplier;

import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Which of the members' pages a member may reach (spec 8.3). */
@Component
class PagePermissions implements AuthorizationManager<RequestAuthorizationContext> {

	private final AuthorizationManager<RequestAuthorizationContext> signedIn = AuthenticatedAuthorizationManager
		.authenticated();

	@Override
	public AuthorizationDecision check(Supplier<Authentication> member, RequestAuthorizationContext page) {
		return new AuthorizationDecision(this.signedIn.authorize(member, page).isGranted());
	}

}
