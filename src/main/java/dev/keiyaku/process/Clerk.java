package dev.keiyaku.process;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;

import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Who of the staff is at work in the engine at this moment. */
@Component
public class Clerk {

	private final IdentityService identity;

	private final AsTheStore store;

	Clerk(IdentityService identity, AsTheStore store) {
		this.identity = identity;
		this.store = store;
	}

	/**
	 * Returns the user id of whoever completes the task or starts the process.
	 * @throws IllegalStateException when it is nobody
	 */
	public String id() {
		return ifAny().orElseThrow(() -> new IllegalStateException("Nobody of the staff is at work"));
	}

	/**
	 * Returns a clerk's name, surname first, whoever asks; the user id of one who has
	 * left.
	 */
	public String nameOf(String userId) {
		// colleagues may not read each other's profiles
		return Optional.ofNullable(this.store.get(() -> this.identity.createUserQuery().userId(userId).singleResult()))
			.map((user) -> Stream.of(user.getLastName(), user.getFirstName())
				.filter(StringUtils::hasText)
				.collect(Collectors.joining(" ")))
			.filter(StringUtils::hasText)
			.orElse(userId);
	}

	/** Returns who is at work; empty when the engine is at work by itself. */
	public Optional<String> ifAny() {
		return Optional.ofNullable(this.identity.getCurrentAuthentication()).map((current) -> current.getUserId());
	}

}
