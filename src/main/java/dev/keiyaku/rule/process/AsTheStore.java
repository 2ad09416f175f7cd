package dev.keiyaku.rule.process;

import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.stereotype.Component;

/**
 * Asks the engine as the store itself: what owners may do with rules is the store's to
 * say, and its authorizations know nothing of it.
 */
@Component
class AsTheStore {

	private final IdentityService identity;

	AsTheStore(IdentityService identity) {
		this.identity = identity;
	}

	<T> T get(Supplier<T> work) {
		Authentication owner = this.identity.getCurrentAuthentication();
		this.identity.clearAuthentication();
		try {
			return work.get();
		}
		finally {
			this.identity.setAuthentication(owner);
		}
	}

}
