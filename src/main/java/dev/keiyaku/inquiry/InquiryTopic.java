package dev.keiyaku.inquiry;

import java.util.List;

import dev.keiyaku.number.NumberFacts;
import dev.keiyaku.number.NumberKind;

/**
 * What a feature tells a clerk of its numbers that customers ask about. Of whatever kind
 * of number there is one, inquiries can be about.
 *
 * @param <K> the kind of number; one bean for each
 */
public interface InquiryTopic<K extends NumberKind> extends NumberFacts<K> {

	/** The one of that number, as of this moment. */
	Summary summary(String number);

	/**
	 * A company's, of which an inquiry that names none may be.
	 * @return newest first
	 */
	default List<Summary> of(long companyId, int most) {
		return List.of();
	}

	/**
	 * In texts for people.
	 *
	 * @param content what was bought
	 * @param dates the days that matter of it
	 */
	record Summary(String number, String content, String status, String dates) {
	}

}
