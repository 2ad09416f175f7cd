package dev.keiyaku.portal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Which pages a person wants, and which a browser asks for on its own account. */
class WantedPagesTests {

	private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/webp,*/*;q=0.8";

	private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/mypage/orders");

	@Test
	void aPersonOpensAPage() {
		assertThat(WantedPages.isAPersonsWish(this.request)).as("an old browser").isTrue();
		this.request.addHeader("Accept", BROWSER);
		assertThat(WantedPages.isAPersonsWish(this.request)).isTrue();
		this.request.addHeader("Sec-Fetch-Dest", "document");
		assertThat(WantedPages.isAPersonsWish(this.request)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "Sec-Fetch-Dest,image", "Sec-Fetch-Dest,empty", "Sec-Fetch-Dest,iframe", "Sec-Fetch-Dest,manifest",
			"Sec-Purpose,prefetch;prerender", "Purpose,prefetch", "X-Moz,prefetch", "X-Requested-With,XMLHttpRequest" })
	void aBrowserOrAScriptAsksOnItsOwnAccount(String header, String value) {
		this.request.addHeader("Accept", BROWSER);
		this.request.addHeader(header, value);
		assertThat(WantedPages.isAPersonsWish(this.request)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(strings = { "image/webp,image/png", "application/json", "text/css", "no type" })
	void whatIsNoPageIsNotWanted(String accept) {
		this.request.addHeader("Accept", accept);
		assertThat(WantedPages.isAPersonsWish(this.request)).isFalse();
	}

	@Test
	void whatIsSentIsNotWanted() {
		this.request.setMethod("POST");
		assertThat(WantedPages.isAPersonsWish(this.request)).isFalse();
	}

}
