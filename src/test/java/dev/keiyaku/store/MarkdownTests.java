package dev.keiyaku.store;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MarkdownTests {

	@Test
	void itBecomesHtmlButMarkupInItStaysText() {
		assertThat(Markdown.toHtml("**30日**")).isEqualTo("<p><strong>30日</strong></p>\n");
		assertThat(Markdown.toHtml("<script>alert(1)</script>")).doesNotContain("<script");
	}

	@ParameterizedTest
	@ValueSource(strings = { "javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "vbscript:x", "" })
	void aLinkThatLeadsNowhereIsMereText(String destination) {
		assertThat(Markdown.toHtml("a [**push** me](%s) b".formatted(destination)))
			.isEqualTo("<p>a <strong>push</strong> me b</p>\n");
		assertThat(Markdown.toHtml("![picture](%s)".formatted(destination))).isEqualTo("<p>picture</p>\n");
		assertThat(Markdown.refusedLinks("[x](%s)".formatted(destination))).containsExactly(destination);
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "https://example.com/", "http://example.com/", "mailto:a@example.com", "/products", "#top" })
	void anyOtherLinkIsOne(String destination) {
		assertThat(Markdown.toHtml("[x](%s)".formatted(destination))).contains("href=\"%s\"".formatted(destination));
		assertThat(Markdown.refusedLinks("[x](%s)".formatted(destination))).isEmpty();
	}

}
