package dev.keiyaku.form;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The component types that the store's forms may use; form-js has more. */
enum ComponentType {

	FORM("default", Role.CONTAINER),

	GROUP("group", Role.CONTAINER),

	DYNAMIC_LIST("dynamiclist", Role.CONTAINER),

	TEXT("text", Role.DISPLAY),

	HTML("html", Role.DISPLAY),

	TABLE("table", Role.DISPLAY),

	SEPARATOR("separator", Role.DISPLAY),

	SPACER("spacer", Role.DISPLAY),

	TEXT_FIELD("textfield", Role.INPUT, "required", "minLength", "maxLength", "pattern", "validationType"),

	TEXT_AREA("textarea", Role.INPUT, "required", "minLength", "maxLength"),

	NUMBER("number", Role.INPUT, "required", "min", "max"),

	CHECKBOX("checkbox", Role.INPUT, "required"),

	CHECKLIST("checklist", Role.INPUT, "required"),

	RADIO("radio", Role.INPUT, "required"),

	SELECT("select", Role.INPUT, "required"),

	DATE("datetime", Role.INPUT, "required");

	private final String name;

	private final Role role;

	private final Set<String> rules;

	ComponentType(String name, Role role, String... rules) {
		this.name = name;
		this.role = role;
		this.rules = Set.of(rules);
	}

	static Optional<ComponentType> named(String name) {
		return Arrays.stream(values()).filter((type) -> type.name.equals(name)).findFirst();
	}

	boolean isInput() {
		return this.role == Role.INPUT;
	}

	boolean isText() {
		return this == TEXT_FIELD || this == TEXT_AREA;
	}

	/** Whether the value is picked from options. */
	boolean isChoice() {
		return this == CHECKLIST || this == RADIO || this == SELECT;
	}

	boolean knowsRule(String rule) {
		return this.rules.contains(rule);
	}

	private enum Role {

		CONTAINER, DISPLAY, INPUT

	}

}
