package dev.keiyaku.process;

import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;

import org.springframework.stereotype.Component;

/**
 * Asks the engine as the store itself, for what is the store's to say whoever asks: its
 * authorizations know nothing of colleagues' names, nor of what owners may do with rules.
 */
@Component
public class AsTheStore {

	private final IdentityService identity;

	AsTheStore(IdentityService identity) {
		this.identity = identity;
	}

	/** Returns what the work finds; whoever asks is at work again afterwards. */
	public <T> T get(Supplier<T> work) {
		Authentication asking = this.identity.getCurrentAuthentication();
		this.identity.clearAuthentication();
		try {
			return work.get();
		}
		finally {
			this.identity.setAuthentication(asking);
		}
	}

}
