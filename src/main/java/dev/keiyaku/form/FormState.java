package dev.keiyaku.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a form holds when it is submitted, as form-js would hold it.
 *
 * @param initial what it started with: the server's data, completed by defaults
 * @param values the same with what was entered
 * @param visible the inputs that then show
 */
record FormState(Map<String, Object> initial, Map<String, Object> values, List<VisibleFields.Field> visible) {

	/**
	 * Returns the state after everything submitted was entered into the inputs that show,
	 * and into those that this shows. What was submitted for a hidden input is never
	 * taken, so that it cannot decide what else shows.
	 * @param submitted may hold anything; only what inputs can take is taken
	 */
	static FormState of(Component root, Map<String, Object> submitted, Map<String, Object> data) {
		Map<String, Object> initial = Json.plain(data);
		start(root, ValuePath.ROOT, initial);
		Map<String, Object> values = Json.plain(initial);
		VisibleFields fields = new VisibleFields(root);
		List<VisibleFields.Field> visible = fields.of(values, initial);
		Set<ValuePath> entered = new HashSet<>();
		List<VisibleFields.Field> next = enterable(visible, entered);
		while (!next.isEmpty()) {
			next.forEach((field) -> {
				field.path().set(values, entered(field, submitted));
				entered.add(field.path());
			});
			visible = fields.of(values, initial);
			next = enterable(visible, entered);
		}
		return new FormState(initial, values, visible);
	}

	private static List<VisibleFields.Field> enterable(List<VisibleFields.Field> visible, Set<ValuePath> entered) {
		return visible.stream()
			.filter((field) -> field.component().isEnterable() && !entered.contains(field.path()))
			.toList();
	}

	private static Object entered(VisibleFields.Field field, Map<String, Object> submitted) {
		Object value = field.path().in(submitted);
		return (value != null) ? value : field.component().emptyValue();
	}

	private static void start(Component component, ValuePath parent, Map<String, Object> initial) {
		ValuePath path = parent.then(component.binding());
		if (component.type().isInput()) {
			if (path.in(initial) == null) {
				Object start = component.defaultValue();
				path.set(initial, (start != null) ? start : component.emptyValue());
			}
		}
		else if (component.type() == ComponentType.DYNAMIC_LIST) {
			List<Object> rows = rows(component, path.in(initial));
			path.set(initial, rows);
			for (int i = 0; i < rows.size(); i++) {
				ValuePath row = path.row(i);
				component.children().forEach((child) -> start(child, row, initial));
			}
		}
		else {
			component.children().forEach((child) -> start(child, path, initial));
		}
	}

	private static List<Object> rows(Component list, Object data) {
		List<Object> rows = new ArrayList<>();
		if (data instanceof List<?> given) {
			given.forEach((row) -> rows.add((row instanceof Map<?, ?>) ? row : new LinkedHashMap<>()));
			return rows;
		}
		int count = (list.rules().get("defaultRepetitions") instanceof Number number) ? number.intValue() : 1;
		for (int i = 0; i < count; i++) {
			rows.add(new LinkedHashMap<>());
		}
		return rows;
	}

}
