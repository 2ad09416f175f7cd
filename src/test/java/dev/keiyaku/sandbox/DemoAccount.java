package dev.keiyaku.sandbox;

import java.util.List;
import java.util.stream.Stream;

import dev.keiyaku.store.Texts;

/**
 * Somebody whom the sandbox introduces.
 *
 * @param role who that is
 * @param place which of the store's pages they use
 */
record DemoAccount(String loginId, String role, String place) {

	/** All of them, customers first. */
	static List<DemoAccount> all(Texts texts) {
		return Stream
			.of(of(texts, "store", "hanako", "taro", "jiro"), of(texts, "tasklist", "desk", "desk2"),
					of(texts, "cockpit", "owner", "owner2"), of(texts, "all", "admin"))
			.flatMap((accounts) -> accounts)
			.toList();
	}

	private static Stream<DemoAccount> of(Texts texts, String place, String... loginIds) {
		return Stream.of(loginIds)
			.map((id) -> new DemoAccount(id, texts.of("sandbox.account." + id), texts.of("sandbox.place." + place)));
	}

}
