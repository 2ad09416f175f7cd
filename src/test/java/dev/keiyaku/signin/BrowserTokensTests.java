package dev.keiyaku.signin;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import dev.keiyaku.mail.SecretToken;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Given a browser that several members trust (store 1.3). */
class BrowserTokensTests {

	private static final TrustedBrowser OF_ONE = new TrustedBrowser(1, SecretToken.hash("one"), "Firefox",
			Instant.EPOCH);

	@Test
	void anotherMembersTokenIsAddedAndTheSameMembersReplaced() {
		BrowserTokens both = BrowserTokens.of("one").with("two", Optional.empty());
		assertThat(both.tokens()).containsExactly("one", "two");
		assertThat(both.with("three", Optional.of(OF_ONE)).tokens()).containsExactly("two", "three");
	}

	@Test
	void theCookieIsReadAsItWasWritten() {
		BrowserTokens both = new BrowserTokens(List.of(SecretToken.random(), SecretToken.random()));
		assertThat(BrowserTokens.of(both.cookie())).isEqualTo(both);
		assertThat(BrowserTokens.of("one").cookie()).isEqualTo("one");
		assertThat(BrowserTokens.of(null).tokens()).isEmpty();
		assertThat(BrowserTokens.of("..").tokens()).isEmpty();
	}

	@Test
	void theFirstGivesWayWhenThereAreTooMany() {
		BrowserTokens many = new BrowserTokens(IntStream.rangeClosed(1, 30).mapToObj("token%d"::formatted).toList());
		assertThat(many.tokens()).hasSize(10).startsWith("token21").endsWith("token30");
	}

}
