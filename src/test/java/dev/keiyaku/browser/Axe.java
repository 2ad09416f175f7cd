package dev.keiyaku.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.microsoft.playwright.Page;

/** What axe finds on a page of its two worst kinds, critical and serious. */
final class Axe {

	private static final String SCRIPT = script();

	private static final String FOUND = """
			async within => (await axe.run(within, { resultTypes: ['violations'] })).violations
			  .filter(({ impact }) => ['critical', 'serious'].includes(impact))
			  .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`))
			""";

	private Axe() {
	}

	/**
	 * @param within a selector of what is looked at
	 * @return rules with the places where they are broken
	 */
	@SuppressWarnings("unchecked")
	static List<String> findings(Page page, String within) {
		page.evaluate(SCRIPT);
		return (List<String>) page.evaluate(FOUND, within);
	}

	private static String script() {
		try (InputStream axe = Axe.class.getResourceAsStream("/axe.min.js")) {
			// without a value that would have to be handed over
			return new String(axe.readAllBytes(), StandardCharsets.UTF_8) + ";undefined";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
