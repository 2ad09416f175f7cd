package dev.keiyaku.catalog;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TextTest {

	@Test
	void theSearchDoesNotCareForWidthOrCase() {
		assertThat(SearchText.of("  Ｚｏｏｍ　ｶﾞｲﾄﾞ ")).isEqualTo("zoom ガイド");
		assertThat(SearchText.words("電子　契約")).containsExactly("電子", "契約");
		assertThat(SearchText.words(" 　 ")).isEmpty();
	}

	@Test
	void markdownBecomesHtmlButMarkupInItStaysText() {
		assertThat(Markdown.toHtml("**30日**")).isEqualTo("<p><strong>30日</strong></p>\n");
		assertThat(Markdown.toHtml("<script>alert(1)</script>")).doesNotContain("<script");
		assertThat(Markdown.toHtml("[x](javascript:alert(1))")).doesNotContain("javascript:");
	}

}
