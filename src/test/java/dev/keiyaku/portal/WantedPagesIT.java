package dev.keiyaku.portal;

import java.util.List;
import java.util.Map;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.SignInFactor;
import dev.keiyaku.StoreTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given a visitor who wanted a members' page, when the sign-in ends, then it is there.
 */
class WantedPagesIT extends StoreTest {

	private static final String WANTED = "/mypage/orders?q=a";

	@Autowired
	private ApplicationContext store;

	@Value("${server.port}")
	private int port;

	private NewCustomer customer;

	@BeforeEach
	void aCustomerWithATrustedBrowser() {
		this.customer = NewCustomer.of(this.store, "行き先株式会社");
	}

	@Test
	void theSignInEndsOnThePageThatWasWantedWhateverTheBrowserAskedForMeanwhile() {
		PortalClient visitor = trusted();
		visitor.get(WANTED);
		for (String asked : List.of("/apple-touch-icon.png", "/apple-touch-icon-precomposed.png",
				"/apple-touch-icon-120x120.png", "/favicon.ico", "/robots.txt", "/manifest.json",
				"/.well-known/appspecific/com.chrome.devtools.json", "/products/nothing.png")) {
			visitor.get(asked);
		}
		visitor.get("/mypage/quotes", Map.of("Sec-Fetch-Dest", "empty"));
		visitor.get("/mypage/contracts", Map.of("Sec-Purpose", "prefetch"));
		assertThat(signIn(visitor)).endsWith(WANTED).doesNotContain("continue");
	}

	@Test
	void theWishIsForgottenOnceItIsFulfilled() {
		PortalClient visitor = trusted();
		visitor.get(WANTED);
		assertThat(signIn(visitor)).endsWith(WANTED);
		visitor.signOut();
		assertThat(signIn(visitor)).endsWith("/").doesNotContain("mypage");
	}

	@Test
	void theIconsExist() {
		PortalClient visitor = new PortalClient(this.port);
		for (String icon : List.of("/apple-touch-icon.png", "/apple-touch-icon-precomposed.png", "/favicon.ico")) {
			assertThat(visitor.get(icon).statusCode()).as(icon).isEqualTo(200);
		}
		assertThat(visitor.get("/apple-touch-icon-7x7.png").statusCode()).isEqualTo(404);
	}

	private PortalClient trusted() {
		PortalClient visitor = new PortalClient(this.port);
		visitor.setCookie(SignInFactor.COOKIE,
				new SignInFactor(this.port).browser(this.customer.loginId()).orElseThrow());
		return visitor;
	}

	/** Where the sign-in leads. */
	private String signIn(PortalClient visitor) {
		visitor.visit();
		return visitor.submit("/login", Map.of("loginId", this.customer.loginId(), "password", NewCustomer.PASSWORD))
			.headers()
			.firstValue("Location")
			.orElseThrow();
	}

}
