package dev.keiyaku.publication;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.apache.commons.text.similarity.LevenshteinDistance;

/** The known codes that somebody may have meant who wrote another one. */
final class Near {

	private static final int MOST = 3;

	private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

	private Near() {
	}

	/** The nearest first; none of those of which more than a third is different. */
	static List<String> to(String wrong, Collection<String> known) {
		return known.stream()
			.filter((code) -> distance(wrong, code) * 3 <= Math.max(wrong.length(), code.length())
					|| code.startsWith(wrong + "-"))
			.sorted(Comparator.comparingInt((String code) -> distance(wrong, code))
				.thenComparing(Comparator.naturalOrder()))
			.limit(MOST)
			.toList();
	}

	private static int distance(String wrong, String code) {
		return DISTANCE.apply(wrong, code);
	}

}
