package dev.keiyaku.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.keiyaku.store.Markdown;

/**
 * The words with which a form begins, up to the first thing that it asks: the page shows
 * them until form-js has drawn the form, which on a phone takes seconds.
 */
public final class FormHead {

	private static final Set<ComponentType> BEGINNINGS = EnumSet.of(ComponentType.HTML, ComponentType.TEXT,
			ComponentType.DYNAMIC_LIST);

	private final Map<String, Object> state;

	private final List<Words> words = new ArrayList<>();

	private FormHead(Map<String, Object> state) {
		this.state = state;
	}

	/**
	 * Some of the words.
	 *
	 * @param type as form-js names it
	 */
	public record Words(String type, String html) {

		/** Whether it is a set of terms, which stands in a box of its own. */
		public boolean areTerms() {
			return this.type.equals("text") && this.html.contains("<h");
		}

	}

	/**
	 * Returns the words, none where the form begins with a field.
	 * @param data what the form shows and starts with
	 */
	static List<Words> of(Form form, Map<String, Object> data) {
		if (form.root().children().stream().limit(1).noneMatch((first) -> BEGINNINGS.contains(first.type()))) {
			return List.of();
		}
		Map<String, Object> state = FormState.of(form.root(), data, data).initial();
		FormHead head = new FormHead(state);
		head.children(form.root(), ValuePath.ROOT, Scope.of(state, new HashMap<>()));
		return List.copyOf(head.words);
	}

	/** Returns whether there were only words. */
	private boolean children(Component parent, ValuePath path, Scope scope) {
		return parent.children()
			.stream()
			.filter((child) -> child.hide() == null || !scope.isTrue(child.hide()))
			.allMatch((child) -> visit(child, path.then(child.binding()), scope));
	}

	private boolean visit(Component component, ValuePath path, Scope scope) {
		return switch (component.type()) {
			case HTML, TEXT -> words(component, scope);
			case DYNAMIC_LIST -> firstRow(component, path, scope);
			default -> false;
		};
	}

	private boolean firstRow(Component list, ValuePath path, Scope scope) {
		if (!(path.in(this.state) instanceof List<?> rows) || rows.isEmpty()) {
			return true;
		}
		return children(list, path.row(0), scope.row(rows.get(0), 0)) && rows.size() == 1;
	}

	private boolean words(Component component, Scope scope) {
		boolean html = component.type() == ComponentType.HTML;
		if (component.folded() || Template.hasBlocks(component.label())) {
			return false;
		}
		String filled = Template.filled(component.label(), scope, html);
		this.words.add(new Words(html ? "html" : "text", html ? filled : Markdown.toHtml(filled)));
		return true;
	}

}
