package dev.keiyaku.catalog.process;

import java.util.Optional;

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
		return ifAny()
			.orElseThrow(() -> new IllegalStateException("A publication is the work of somebody of the staff"));
	}

	/** Returns the same; empty when the engine is at work by itself. */
	Optional<String> ifAny() {
		return Optional.ofNullable(this.identity.getCurrentAuthentication()).map((current) -> current.getUserId());
	}

}
