package dev.keiyaku.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The inputs that form-js would show for a given state, in the form's order, each with
 * what its expressions read. As in form-js, values of hidden inputs are first put back to
 * what the form started with, and only then is decided what shows.
 */
final class VisibleFields {

	private final Component root;

	private final Map<List<Object>, Object> results = new HashMap<>();

	VisibleFields(Component root) {
		this.root = root;
	}

	/**
	 * An input at its place.
	 *
	 * @param scope what expressions of this input read
	 */
	record Field(Component component, ValuePath path, Scope scope) {
	}

	/**
	 * Returns the inputs that show.
	 * @param state all values, of hidden inputs too
	 * @param initial the values that the form started with
	 */
	List<Field> of(Map<String, Object> state, Map<String, Object> initial) {
		Map<String, Object> filtered = withoutHidden(state, initial);
		List<Field> visible = new ArrayList<>();
		walk(state, filtered, false, (place) -> {
			if (!place.hidden) {
				visible.add(new Field(place.component, place.path, place.scope));
			}
		});
		return visible;
	}

	/** Returns every input at its place, shown or not. */
	static List<Field> all(Component root, Map<String, Object> state) {
		List<Field> all = new ArrayList<>();
		new VisibleFields(root).walk(state, state, true,
				(place) -> all.add(new Field(place.component, place.path, place.scope)));
		return all;
	}

	private Map<String, Object> withoutHidden(Map<String, Object> state, Map<String, Object> initial) {
		List<ValuePath> hidden = new ArrayList<>();
		walk(state, state, false, (place) -> {
			if (place.hidden) {
				hidden.add(place.path);
			}
		});
		// most forms hide nothing, and then there is nothing to be copied
		Map<String, Object> cleared = hidden.isEmpty() ? state : Json.plain(state);
		hidden.forEach((path) -> path.set(cleared, null));
		Map<String, Object> filtered = new LinkedHashMap<>(initial);
		filtered.putAll(cleared);
		return filtered;
	}

	private void walk(Map<String, Object> state, Map<String, Object> data, boolean ignoreConditions,
			Consumer<Place> inputs) {
		new Walk(state, ignoreConditions, inputs)
			.visit(new Place(this.root, ValuePath.ROOT, Scope.of(data, this.results), false));
	}

	private record Place(Component component, ValuePath path, Scope scope, boolean hidden) {
	}

	private record Walk(Map<String, Object> state, boolean ignoreConditions, Consumer<Place> inputs) {

		void visit(Place place) {
			Component component = place.component;
			boolean hidden = place.hidden
					|| (!this.ignoreConditions && component.hide() != null && place.scope.isTrue(component.hide()));
			if (component.type().isInput()) {
				this.inputs.accept(new Place(component, place.path.then(component.binding()), place.scope, hidden));
			}
			else if (component.type() == ComponentType.DYNAMIC_LIST) {
				visitRows(component, place.path.then(component.binding()), place.scope, hidden);
			}
			else {
				component.children()
					.forEach((child) -> visit(
							new Place(child, place.path.then(component.binding()), place.scope, hidden)));
			}
		}

		private void visitRows(Component list, ValuePath path, Scope scope, boolean hidden) {
			List<?> rows = (path.in(this.state) instanceof List<?> found) ? found : List.of();
			for (int i = 0; i < rows.size(); i++) {
				Scope row = scope.row(rows.get(i), i);
				ValuePath rowPath = path.row(i);
				list.children().forEach((child) -> visit(new Place(child, rowPath, row, hidden)));
			}
		}

	}

}
