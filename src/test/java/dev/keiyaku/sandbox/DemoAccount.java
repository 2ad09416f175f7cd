package dev.keiyaku.sandbox;

import java.util.List;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Somebody whom the sandbox introduces.
 *
 * @param role who that is
 * @param place which of the store's pages they use
 */
record DemoAccount(String loginId, String role, String place) {

	private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages/sandbox");

	/** All of them, customers first. */
	static List<DemoAccount> all() {
		return Stream
			.of(of("store", "hanako", "taro", "jiro"), of("tasklist", "desk", "desk2"),
					of("cockpit", "owner", "owner2"), of("all", "admin"))
			.flatMap((accounts) -> accounts)
			.toList();
	}

	private static Stream<DemoAccount> of(String place, String... loginIds) {
		return Stream.of(loginIds)
			.map((id) -> new DemoAccount(id, TEXTS.getString("sandbox.account." + id),
					TEXTS.getString("sandbox.place." + place)));
	}

}
