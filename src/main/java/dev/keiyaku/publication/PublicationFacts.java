package dev.keiyaku.publication;

import java.util.List;

/**
 * What the catalogue desk reads of a publication, and what an approval is for.
 *
 * @param restores the publication that it takes back, or empty
 * @param problemCount how many there are, of which {@code problems} are the first
 * @param changeCount how many there are, of which {@code changes} are the first
 */
public record PublicationFacts(String number, String reason, String preparedBy, String preparedAt, String restores,
		String remark, List<Problem> problems, int problemCount, List<Row> changes, int changeCount, List<Step> steps) {

	/**
	 * @param begins how its line of the text begins
	 */
	public record Problem(int line, String begins, String text) {
	}

	/** One value of the catalogue, before and after. */
	public record Row(String item, String field, String before, String after) {
	}

	/** What has been done with it, by whom. */
	public record Step(String at, String by, String what, String remark) {
	}

}
