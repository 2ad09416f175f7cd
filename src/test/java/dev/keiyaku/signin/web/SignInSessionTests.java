package dev.keiyaku.signin.web;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A cookie says where to go after signing in; whoever wrote it leads nobody elsewhere.
 */
class SignInSessionTests {

	@ParameterizedTest
	@CsvSource({ "https://store.example/mypage/orders?q=a&page=2,/mypage/orders?q=a&page=2", "/mypage,/mypage",
			"https://evil.example/mypage,/mypage", "https://evil.example,/", "//evil.example,/",
			"https://store.example//evil.example,/evil.example", "/\\evil.example,/", "javascript:alert(1),/" })
	void theWayGoesOnWithinTheStore(String wanted, String page) {
		assertThat(SignInSession.ownPage(wanted)).isEqualTo(page);
	}

}
