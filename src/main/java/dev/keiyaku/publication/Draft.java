package dev.keiyaku.publication;

import java.time.LocalDate;
import java.util.List;

/**
 * What became of a text that was checked.
 *
 * @param changes what would change; not to be published while there are problems
 * @param problems the first ones, by their lines
 * @param problemCount how many there are in all
 * @param undo the text that brings back what it would replace; empty while there are
 * problems, and when there is nothing to bring back
 */
record Draft(List<PlannedChange> changes, List<Problem> problems, int problemCount, String undo) {

	static Draft of(List<PlannedChange> changes, Problems problems, LocalDate today) {
		String undo = problems.areNone() ? UndoText.of(changes, today) : "";
		if (undo.length() > CatalogText.LONGEST) {
			problems.add(1, "undo-too-long", CatalogText.LONGEST);
		}
		return new Draft(changes, problems.inOrder(), problems.count(), problems.areNone() ? undo : "");
	}

	boolean canBePublished() {
		return this.problems.isEmpty() && !this.changes.isEmpty();
	}

}
