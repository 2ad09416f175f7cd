package dev.keiyaku.process;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;

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
		return namesOf(Set.of(userId)).get(userId);
	}

	/** Returns the same of several, by their user ids. */
	public Map<String, String> namesOf(Set<String> userIds) {
		Map<String, String> names = new HashMap<>();
		userIds.forEach((id) -> names.put(id, id));
		if (!userIds.isEmpty()) {
			// colleagues may not read each other's profiles
			this.store.get(() -> this.identity.createUserQuery().userIdIn(userIds.toArray(String[]::new)).list())
				.forEach((user) -> names.computeIfPresent(user.getId(), (id, none) -> name(user)));
		}
		return names;
	}

	private static String name(User user) {
		String name = Stream.of(user.getLastName(), user.getFirstName())
			.filter(StringUtils::hasText)
			.collect(Collectors.joining(" "));
		return name.isEmpty() ? user.getId() : name;
	}

	/** Returns who is at work; empty when the engine is at work by itself. */
	public Optional<String> ifAny() {
		return Optional.ofNullable(this.identity.getCurrentAuthentication()).map((current) -> current.getUserId());
	}

}
