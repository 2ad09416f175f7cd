package dev.keiyaku.catalog;

import jakarta.persistence.Embeddable;

/**
 * What an answer may be: of a number its value, of a text the number of its characters,
 * the spaces around it not counted. Both ends belong to it.
 */
@Embeddable
public record AnswerRange(int minimum, int maximum) {

	public AnswerRange {
		if (minimum < 0 || maximum < minimum) {
			throw new IllegalArgumentException("no range: %d to %d".formatted(minimum, maximum));
		}
	}

	/** Whether the other one asks for nothing beyond this one. */
	public boolean encloses(AnswerRange other) {
		return this.minimum <= other.minimum && other.maximum <= this.maximum;
	}

}
