package dev.keiyaku.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.DefaultUrlSanitizer;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.html.UrlSanitizer;

/** Turns Markdown into HTML that is safe to show. */
public final class Markdown {

	private static final Parser PARSER = Parser.builder().build();

	private static final UrlSanitizer SANITIZER = new DefaultUrlSanitizer(Set.of("http", "https", "mailto"));

	private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
		.escapeHtml(true)
		.sanitizeUrls(true)
		.urlSanitizer(SANITIZER)
		.build();

	private Markdown() {
	}

	/**
	 * HTML written inside the Markdown comes out as text, and so does a link that leads
	 * where no browser is to go, such as to a script.
	 */
	public static String toHtml(String markdown) {
		Node text = PARSER.parse(markdown);
		Refused refused = Refused.in(text);
		refused.nodes.forEach(Markdown::unwrap);
		return RENDERER.render(text);
	}

	/** Where links and pictures lead that are shown as mere text, in their order. */
	public static List<String> refusedLinks(String markdown) {
		return Refused.in(PARSER.parse(markdown)).destinations;
	}

	private static void unwrap(Node node) {
		while (node.getFirstChild() != null) {
			node.insertBefore(node.getFirstChild());
		}
		node.unlink();
	}

	private static final class Refused extends AbstractVisitor {

		private final List<Node> nodes = new ArrayList<>();

		private final List<String> destinations = new ArrayList<>();

		static Refused in(Node text) {
			Refused refused = new Refused();
			text.accept(refused);
			return refused;
		}

		@Override
		public void visit(Link link) {
			add(link, link.getDestination(), SANITIZER.sanitizeLinkUrl(link.getDestination()));
			visitChildren(link);
		}

		@Override
		public void visit(Image image) {
			add(image, image.getDestination(), SANITIZER.sanitizeImageUrl(image.getDestination()));
			visitChildren(image);
		}

		private void add(Node node, String destination, String sanitized) {
			if (sanitized.isEmpty()) {
				this.nodes.add(node);
				this.destinations.add(destination);
			}
		}

	}

}
