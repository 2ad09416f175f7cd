package dev.keiyaku.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Camunda Form, parsed once and never changed.
 */
public final class Form {

	private final String id;

	private final String json;

	private final Component root;

	private final Set<String> keys;

	private final Set<String> secrets;

	private final Set<String> lists;

	private final boolean alwaysAsks;

	private Form(String id, String json, Component root) {
		this.id = id;
		this.json = json;
		this.root = root;
		this.keys = keys(root);
		this.secrets = root.all()
			.filter(Component::secret)
			.map((component) -> component.binding().get(0))
			.collect(Collectors.toUnmodifiableSet());
		this.lists = outerLists(root).map((list) -> list.binding().get(0)).collect(Collectors.toUnmodifiableSet());
		this.alwaysAsks = alwaysAsks(root);
	}

	private static boolean alwaysAsks(Component component) {
		if (component.hide() != null || component.type() == ComponentType.DYNAMIC_LIST) {
			return false;
		}
		return component.type().isInput() ? component.isEnterable()
				: component.children().stream().anyMatch(Form::alwaysAsks);
	}

	private static Set<String> keys(Component root) {
		FormState state = FormState.of(root, Map.of(), Map.of());
		return VisibleFields.all(root, state.values())
			.stream()
			.map((field) -> (String) field.path().steps().get(0))
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Reads a form file.
	 * @throws IllegalArgumentException when it is no form, or has a component or a rule
	 * that the store's validator does not know
	 */
	public static Form parse(String json) {
		Component root = FormReader.read(Json.read(json));
		return new Form(root.id(), json, root);
	}

	/** Returns the form's id, which is its file's name. */
	public String id() {
		return this.id;
	}

	/** Returns the form file as it was deployed. */
	public String json() {
		return this.json;
	}

	/** Returns the top-level names under which it keeps what is entered. */
	public Set<String> keys() {
		return this.keys;
	}

	/**
	 * Returns the label of the input of that name as the file writes it; empty when it
	 * has none.
	 */
	public Optional<String> label(String key) {
		return this.root.all()
			.filter((component) -> component.type().isInput() && component.binding().equals(List.of(key)))
			.findFirst()
			.map(Component::label);
	}

	/**
	 * Returns the names of the fields whose values are passwords and the like: marked in
	 * the file by the property {@code secret}.
	 */
	public Set<String> secrets() {
		return this.secrets;
	}

	/** Whether there is something to enter, whatever the data. */
	boolean alwaysAsks() {
		return this.alwaysAsks;
	}

	/** Whether it has a checkbox that must be ticked. */
	public boolean asksConsent() {
		return this.root.all().anyMatch(Component::isConsent);
	}

	/** Returns values of the form without the ticks of its consents. */
	public Map<String, Object> withoutConsents(Map<String, Object> values) {
		Map<String, Object> rest = Json.plain(values);
		VisibleFields.all(this.root, rest)
			.stream()
			.filter((field) -> field.component().isConsent())
			.forEach((field) -> field.path().set(rest, null));
		return rest;
	}

	/**
	 * Returns the top-level names of the lists over whose rows, which the data give, it
	 * repeats fields.
	 */
	public Set<String> lists() {
		return this.lists;
	}

	private static Stream<Component> outerLists(Component component) {
		return (component.type() == ComponentType.DYNAMIC_LIST) ? Stream.of(component)
				: component.children().stream().flatMap(Form::outerLists);
	}

	Component root() {
		return this.root;
	}

}
