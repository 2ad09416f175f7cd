package dev.keiyaku.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * A Camunda Form, parsed once and never changed.
 */
public final class Form {

	private static final JsonMapper JSON = new JsonMapper();

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
		try {
			JsonNode file = JSON.readTree(json);
			return new Form(file.path("id").asText(), json, Component.root(file));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Not a form file", ex);
		}
	}

	/** Returns the form's id, which is its file's name. */
	public String id() {
		return this.id;
	}

	/** Returns the form file as it was deployed. */
	public String json() {
		return this.json;
	}

	Component root() {
		return this.root;
	}

}
