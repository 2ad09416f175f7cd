package dev.keiyaku.form;

/**
 * A Camunda Form, parsed once and never changed.
 */
public final class Form {

	private final String id;

	private final String json;

	private final Component root;

	private Form(String id, String json, Component root) {
		this.id = id;
		this.json = json;
		this.root = root;
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

	/** Whether it repeats fields over rows that the data give. */
	boolean hasRows() {
		return this.root.all().anyMatch((component) -> component.type() == ComponentType.DYNAMIC_LIST);
	}

	Component root() {
		return this.root;
	}

}
