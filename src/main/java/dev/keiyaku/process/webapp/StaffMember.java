package dev.keiyaku.process.webapp;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;

/**
 * Who has signed in to a webapp, and in which groups they are now.
 */
record StaffMember(String userId, List<String> groups) {

	private static final String ENGINE = "default";

	/** Where the webapps keep it. */
	private static final String ATTRIBUTE = "authenticatedUser";

	/** Empty when nobody has signed in. */
	static Optional<StaffMember> of(HttpServletRequest request, IdentityService identity) {
		return signedIn(request).map((userId) -> new StaffMember(userId, groups(identity, userId)));
	}

	/** The user's id, without a look at the groups; empty when nobody has signed in. */
	static Optional<String> signedIn(HttpServletRequest request) {
		return Optional.ofNullable(request.getSession(false)).map(StaffMember::userId);
	}

	private static String userId(HttpSession session) {
		return (session.getAttribute(ATTRIBUTE) instanceof Authentications signedIn
				&& signedIn.hasAuthenticationForProcessEngine(ENGINE))
						? signedIn.getAuthenticationForProcessEngine(ENGINE).getIdentityId() : null;
	}

	private static List<String> groups(IdentityService identity, String userId) {
		return identity.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).toList();
	}

}
