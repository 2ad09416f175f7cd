package dev.keiyaku.form;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import static org.assertj.core.api.Assertions.assertThat;

class FormTemplatesTests {

	private static final Form CONSENT = TestForms
		.of("{'type':'checkbox','id':'c','key':'c','label':'同意する','validate':{'required':true}}");

	private static String island(FormIsland island) {
		ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
		resolver.setPrefix("templates/");
		resolver.setSuffix(".html");
		resolver.setCharacterEncoding("UTF-8");
		SpringTemplateEngine engine = new SpringTemplateEngine();
		engine.setTemplateResolver(resolver);
		return engine.process("form/island", Set.of("island"), new Context(Locale.JAPAN, Map.of("island", island)));
	}

	@Test
	void dataCannotLeaveTheirScript() {
		String page = island(new FormIsland(CONSENT, Map.of("name", "</script><script>alert(1)</script>&\u2028"),
				"/submit?a=1&b=2", "/draft", "送る"));
		assertThat(page).contains("\\u003c/script\\u003e\\u003cscript\\u003ealert(1)")
			.contains("data-submit-url=\"/submit?a=1&amp;b=2\"")
			.contains("data-draft-url=\"/draft\"")
			.contains("data-require-consents=\"true\"")
			.contains(">送る</button>")
			.doesNotContain("<script>alert")
			.doesNotContain("\u2028");
	}

}
