package dev.keiyaku.publication.process;

import java.net.http.HttpResponse;

import dev.keiyaku.StoreTest;
import dev.keiyaku.browser.StaffRest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Value;

import static org.assertj.core.api.Assertions.assertThat;

/** Given who asks for the present catalogue, then only the catalogue desk gets it. */
class CatalogDownloadIT extends StoreTest {

	private static final String PASSWORD = "keiyaku-sandbox";

	@Value("${server.port}")
	private int port;

	private static HttpResponse<String> catalogFor(StaffRest staff) {
		return staff.getFrom("tasklist", "/catalog.yml");
	}

	@Test
	void aClerkOfTheDeskGetsItAsAFile() {
		HttpResponse<String> answer = catalogFor(new StaffRest(this.port).signIn("desk", PASSWORD, "tasklist"));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"catalog.yml\"");
		assertThat(answer.headers().firstValue("Cache-Control")).contains("no-cache");
		assertThat(answer.body()).startsWith("categories:").contains("code: zoom-workplace-pro", "name: 株式会社みさごワークス");
	}

	@Test
	void nobodyElseDoes() {
		HttpResponse<String> stranger = catalogFor(new StaffRest(this.port));
		assertThat(stranger.statusCode()).isEqualTo(403);
		assertThat(stranger.body()).doesNotContain("zoom");
		HttpResponse<String> owner = catalogFor(new StaffRest(this.port).signIn("owner", PASSWORD, "cockpit"));
		assertThat(owner.statusCode()).isEqualTo(403);
		assertThat(owner.body()).doesNotContain("zoom");
	}

}
