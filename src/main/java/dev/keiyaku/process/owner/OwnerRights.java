package dev.keiyaku.process.owner;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** Whether the engine lets whoever is signed in read what our own queries read. */
@Component
public class OwnerRights {

	private final AuthorizationService authorizations;

	private final IdentityService identity;

	OwnerRights(AuthorizationService authorizations, IdentityService identity) {
		this.authorizations = authorizations;
		this.identity = identity;
	}

	/**
	 * @param processKey or {@code *} for all processes
	 * @throws AccessDeniedException without the right to the process's history
	 */
	public void requireHistory(String processKey) {
		var reader = this.identity.getCurrentAuthentication();
		if (reader == null || !this.authorizations.isUserAuthorized(reader.getUserId(), reader.getGroupIds(),
				ProcessDefinitionPermissions.READ_HISTORY, Resources.PROCESS_DEFINITION, processKey)) {
			throw new AccessDeniedException("may not read the history of " + processKey);
		}
	}

}
