package dev.keiyaku.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Data and inputs for a form of the store, made from the form itself: options where it
 * reads options, for each dynamic list a row for every value that its conditions ask for.
 */
final class GeneratedInputs {

	private static final Pattern ROW_CONDITION = Pattern.compile("this\\.(\\w+) *!?= *(\"[^\"]*\"|true|false)");

	private static final List<Object> OPTIONS = List.of(Map.of("label", "A", "value", "a"),
			Map.of("label", "B", "value", "b"));

	private final Form form;

	GeneratedInputs(Form form) {
		this.form = form;
	}

	Map<String, Object> data() {
		Map<String, Object> data = new LinkedHashMap<>();
		this.form.root().all().forEach((component) -> {
			if (component.options() != null && component.options().key() != null) {
				data.put(component.options().key(), OPTIONS);
			}
			if (component.type() == ComponentType.DYNAMIC_LIST) {
				new ValuePath(List.copyOf(component.binding())).set(data, rows(component));
			}
		});
		return data;
	}

	/** Returns inputs by path, by what is tried. */
	Map<String, Map<String, Object>> rounds() {
		Map<String, Map<String, Object>> rounds = new LinkedHashMap<>();
		rounds.put("nothing entered", Map.of());
		rounds.put("filled in", inputs(GeneratedInputs::usual));
		rounds.put("the other choice", inputs(GeneratedInputs::other));
		rounds.put("too much", inputs(GeneratedInputs::tooMuch));
		rounds.put("too little", inputs(GeneratedInputs::tooLittle));
		return rounds;
	}

	private Map<String, Object> inputs(Function<Component, Object> value) {
		Map<String, Object> inputs = new LinkedHashMap<>();
		FormState state = FormState.of(this.form.root(), Map.of(), data());
		VisibleFields.all(this.form.root(), state.values())
			.forEach((field) -> inputs.put(field.path().toString(), value.apply(field.component())));
		return inputs;
	}

	private static List<Object> rows(Component list) {
		List<Object> rows = new ArrayList<>();
		rows.add(Map.of("choices", OPTIONS));
		list.all().filter((component) -> component.hide() != null).forEach((component) -> {
			Map<String, Object> row = new LinkedHashMap<>(Map.of("choices", OPTIONS));
			Matcher condition = ROW_CONDITION.matcher(component.hide());
			while (condition.find()) {
				String literal = condition.group(2);
				row.put(condition.group(1),
						literal.startsWith("\"") ? literal.substring(1, literal.length() - 1) : literal.equals("true"));
			}
			rows.add(row);
		});
		return rows;
	}

	private static Object usual(Component component) {
		return switch (component.type()) {
			case TEXT_FIELD, TEXT_AREA -> "user@example.com";
			case NUMBER -> 1;
			case CHECKBOX -> true;
			case CHECKLIST -> List.of(option(component, 0));
			case DATE -> "2099-12-31";
			default -> option(component, 0);
		};
	}

	private static Object other(Component component) {
		return switch (component.type()) {
			case TEXT_FIELD -> "03-1234-5678";
			case TEXT_AREA -> "一行目\n二行目";
			case NUMBER -> 2;
			case CHECKBOX -> false;
			case CHECKLIST -> List.of(option(component, 1));
			case DATE -> "2098-02-28";
			default -> option(component, 1);
		};
	}

	private static Object tooMuch(Component component) {
		return switch (component.type()) {
			case TEXT_FIELD, TEXT_AREA -> "長".repeat(5001);
			case NUMBER -> 123456789.5;
			default -> usual(component);
		};
	}

	private static Object tooLittle(Component component) {
		return switch (component.type()) {
			case TEXT_FIELD, TEXT_AREA -> "x";
			case NUMBER -> -1;
			case CHECKBOX -> false;
			case CHECKLIST -> List.of();
			default -> usual(component);
		};
	}

	private static Object option(Component component, int index) {
		List<Object> options = (component.options().values() != null) ? component.options().values() : OPTIONS;
		return Json.object(options.get(index % options.size())).get("value");
	}

}
