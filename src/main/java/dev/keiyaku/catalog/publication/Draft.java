package dev.keiyaku.catalog.publication;

import java.util.List;

/**
 * What became of a text that was checked.
 *
 * @param changes what would change; not to be published while there are problems
 */
record Draft(List<PlannedChange> changes, List<Problem> problems) {

	boolean canBePublished() {
		return this.problems.isEmpty() && !this.changes.isEmpty();
	}

}
