package dev.keiyaku.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a form file's components and refuses what the validator does not know, so that a
 * rule in a file is never a rule for the browser alone.
 */
final class FormReader {

	private static final List<String> OWN_RULES = List.of("decimalDigits", "increment", "serializeToString",
			"disallowPassedDates", "defaultRepetitions");

	private static final Set<String> FEEL_RULES = Set.of("min", "max", "minLength", "maxLength");

	private final String form;

	private FormReader(String form) {
		this.form = form;
	}

	static Component read(Map<String, Object> file) {
		String form = text(file, "id");
		FormReader reader = new FormReader(form);
		reader.require("default".equals(file.get("type")), form, "is no form");
		reader.require(form != null && !form.isBlank(), form, "has no id");
		return reader.component(file);
	}

	private Component component(Map<String, Object> source) {
		String id = text(source, "id");
		ComponentType type = ComponentType.named(text(source, "type"))
			.orElseThrow(() -> refused(id, "has the unknown type " + source.get("type")));
		boolean input = type.isInput();
		String bindingName = text(source, input ? "key" : "path");
		require(!input || (bindingName != null && !bindingName.isBlank()), id, "has no key");
		require(isFlag(source, "readonly") && isFlag(source, "disabled"), id,
				"may be read-only or disabled by a constant only");
		if (type == ComponentType.DYNAMIC_LIST) {
			require(bindingName != null && !bindingName.isBlank(), id, "has no path");
			require(Boolean.FALSE.equals(source.get("allowAddRemove")), id,
					"lets rows be added: the data give its rows");
			require(Boolean.TRUE.equals(source.get("disableCollapse")), id,
					"collapses: rows that nobody unfolds would not be submitted");
		}
		boolean secret = isSecret(source);
		require(!secret || (type == ComponentType.TEXT_FIELD && !bindingName.contains(".")), id,
				"is secret, but no text field at the form's top");
		require(type != ComponentType.DATE || "date".equals(source.getOrDefault("subtype", "date")), id,
				"asks for a time of day");
		return new Component(id, type, binding(bindingName), label(source, type), unit(source), hide(source, id),
				Boolean.TRUE.equals(source.get("readonly")), Boolean.TRUE.equals(source.get("disabled")),
				kind(source, type, id), property(source, "continues"), secret,
				"true".equals(property(source, "folded")), source.get("defaultValue"), rules(source, type, id),
				options(source, type, id), children(source, id));
	}

	private List<Component> children(Map<String, Object> source, String id) {
		Object components = source.getOrDefault("components", List.of());
		require(components instanceof List<?>, id, "has components that are no list");
		List<Component> children = new ArrayList<>();
		for (Object child : (List<?>) components) {
			require(child instanceof Map<?, ?>, id, "has a component that is no object");
			children.add(component(Json.object(child)));
		}
		return List.copyOf(children);
	}

	private Map<String, Object> rules(Map<String, Object> source, ComponentType type, String id) {
		Map<String, Object> rules = new LinkedHashMap<>();
		if (type.isInput() && source.get("validate") instanceof Map<?, ?> validate) {
			Json.object(validate).forEach((rule, value) -> {
				boolean off = value == null || "".equals(value) || Boolean.FALSE.equals(value);
				require(off || type.knowsRule(rule), id, "has the unknown rule " + rule);
				require(!"required".equals(rule) || off || Boolean.TRUE.equals(value), id,
						"is required by no constant");
				require(off || !FEEL_RULES.contains(rule) || value instanceof Number || isExpression(value), id,
						"has a rule " + rule + " that is neither a number nor an expression");
				require(off || !"validationType".equals(rule) || Formats.knows(value), id,
						"has the unknown validationType " + value);
				require(off || !"pattern".equals(rule) || Formats.isPattern(value), id,
						"has the unusable pattern " + value);
				if (!off) {
					rules.put(rule, value);
				}
			});
		}
		for (String rule : OWN_RULES) {
			if (source.get(rule) != null && !"".equals(source.get(rule))) {
				rules.put(rule, source.get(rule));
			}
		}
		return Map.copyOf(rules);
	}

	@SuppressWarnings("unchecked")
	private Component.Options options(Map<String, Object> source, ComponentType type, String id) {
		if (!type.isChoice()) {
			return null;
		}
		Object values = source.get("values");
		String key = text(source, "valuesKey");
		String expression = text(source, "valuesExpression");
		int sources = ((values != null) ? 1 : 0) + ((key != null) ? 1 : 0) + ((expression != null) ? 1 : 0);
		require(sources == 1, id, "needs exactly one source of options");
		require(values == null || values instanceof List<?>, id, "has options that are no list");
		require(expression == null || isExpression(expression), id, "has a valuesExpression that is none");
		return new Component.Options((List<Object>) values, key, expression);
	}

	private String hide(Map<String, Object> source, String id) {
		if (!(source.get("conditional") instanceof Map<?, ?> conditional) || conditional.get("hide") == null
				|| "".equals(conditional.get("hide"))) {
			return null;
		}
		require(isExpression(conditional.get("hide")), id, "has a condition that is no expression");
		return (String) conditional.get("hide");
	}

	private static String label(Map<String, Object> source, ComponentType type) {
		return text(source, switch (type) {
			case DATE -> "dateLabel";
			case TEXT -> "text";
			case HTML -> "content";
			default -> "label";
		});
	}

	private static String unit(Map<String, Object> source) {
		return (source.get("appearance") instanceof Map<?, ?> appearance)
				? text(Json.object(appearance), "suffixAdorner") : null;
	}

	private static List<String> binding(String name) {
		return (name == null || name.isBlank()) ? List.of() : List.of(name.split("\\."));
	}

	private static boolean isFlag(Map<String, Object> source, String name) {
		return source.get(name) == null || source.get(name) instanceof Boolean;
	}

	private TextKind kind(Map<String, Object> source, ComponentType type, String id) {
		String name = property(source, "kind");
		if (name == null) {
			return FormerKinds.of(this.form, text(source, "key"));
		}
		require(type == ComponentType.TEXT_FIELD, id, "has a kind of text, but is no text field");
		return TextKind.named(name).orElseThrow(() -> refused(id, "has the unknown kind of text " + name));
	}

	private static boolean isSecret(Map<String, Object> source) {
		return "true".equals(property(source, "secret"));
	}

	private static String property(Map<String, Object> source, String name) {
		return (source.get("properties") instanceof Map<?, ?> properties) ? text(Json.object(properties), name) : null;
	}

	private static boolean isExpression(Object value) {
		return value instanceof String text && text.startsWith("=");
	}

	private static String text(Map<String, Object> source, String name) {
		return (source.get(name) instanceof String text) ? text : null;
	}

	private void require(boolean condition, String component, String problem) {
		if (!condition) {
			throw refused(component, problem);
		}
	}

	private IllegalArgumentException refused(String component, String problem) {
		return new IllegalArgumentException("Form %s: %s %s".formatted(this.form, component, problem));
	}

}
