package dev.keiyaku.portal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.keiyaku.StoreTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

class PagesIT extends StoreTest {

	private static final Pattern STYLESHEET = Pattern.compile("/assets/app-[0-9a-f]{32}\\.css");

	private final HttpClient browser = HttpClient.newHttpClient();

	@Value("${server.port}")
	private int port;

	@Test
	void aPageNamesTheStoreAndItsOperator() throws Exception {
		HttpResponse<String> page = get("/login");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("ログイン | ケイヤクストア", "ケイヤク商事株式会社", "T9234567890123");
	}

	@Test
	void aStylesheetIsKeptUntilItChanges() throws Exception {
		Matcher stylesheet = STYLESHEET.matcher(get("/login").body());
		assertThat(stylesheet.find()).isTrue();
		HttpResponse<String> answer = get(stylesheet.group());
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Cache-Control"))
			.hasValueSatisfying((cached) -> assertThat(cached).contains("max-age=31536000").doesNotContain("no-store"));
	}

	@Test
	void aPageThatIsNotThereSaysWhereToGo() throws Exception {
		HttpResponse<String> page = get("/products/there-is-no-such-product");
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).contains("ページが見つかりません", "商品一覧へ").doesNotContain("Exception", "Whitelabel");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/products?q=%00", "/products?category=%00", "/products/a%00b" })
	void whatNoDatabaseCanHoldIsABadRequest(String path) throws Exception {
		assertThat(get(path).statusCode()).isEqualTo(400);
	}

	@Test
	void anAddressThatNeverExistedIsNotFoundRatherThanASignIn() throws Exception {
		HttpResponse<String> page = get("/there-is-no-such-page");
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).contains("ページが見つかりません");
	}

	@Test
	void aMembersPageAsksAVisitorToSignIn() throws Exception {
		HttpResponse<String> page = get("/mypage/orders/O-10000001");
		assertThat(page.statusCode()).isEqualTo(302);
		assertThat(page.headers().firstValue("Location")).hasValueSatisfying(to -> assertThat(to).endsWith("/login"));
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		URI address = URI.create("http://localhost:" + this.port + path);
		return this.browser.send(HttpRequest.newBuilder(address).header("Accept", "text/html").build(),
				BodyHandlers.ofString());
	}

}
