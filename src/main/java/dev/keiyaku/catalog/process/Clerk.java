package dev.keiyaku.catalog.process;

import org.camunda.bpm.engine.IdentityService;

import org.springframework.stereotype.Component;

/** Who of the staff is at work in the engine at this moment. */
@Component
class Clerk {

	private final IdentityService identity;

	Clerk(IdentityService identity) {
		this.identity = identity;
	}

	/**
	 * Returns the user id of whoever completes the task or starts the process.
	 * @throws IllegalStateException when it is nobody: the four eyes need two people
	 */
	String id() {
		var current = this.identity.getCurrentAuthentication();
		if (current == null || current.getUserId() == null) {
			throw new IllegalStateException("A publication is the work of somebody of the staff");
		}
		return current.getUserId();
	}

}
