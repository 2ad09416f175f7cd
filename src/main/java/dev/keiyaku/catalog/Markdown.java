package dev.keiyaku.catalog;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns the catalogue's Markdown into HTML that is safe to show. */
public final class Markdown {

	private static final Parser PARSER = Parser.builder().build();

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

	private Markdown() {
	}

	/**
	 * HTML written inside the Markdown comes out as text, script addresses not at all.
	 */
	public static String toHtml(String markdown) {
		return RENDERER.render(PARSER.parse(markdown));
	}

}
