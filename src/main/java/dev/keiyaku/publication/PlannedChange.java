package dev.keiyaku.publication;

import java.util.List;
import java.util.Objects;

/**
 * What a change would make of a thing.
 *
 * @param before empty for a new one
 */
record PlannedChange(Change change, Values before, Values after, boolean isNew) {

	/** In how many lines people read it: a new thing is read as a whole. */
	int lines() {
		return this.isNew ? 1 : changed().size();
	}

	/** The fields whose value would be another one. */
	List<Field> changed() {
		return this.change.kind()
			.fields()
			.stream()
			.filter((field) -> !Objects.equals(this.before.get(field), this.after.get(field)))
			.toList();
	}

}
