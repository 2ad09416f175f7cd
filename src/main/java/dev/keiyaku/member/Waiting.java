package dev.keiyaku.member;

import java.util.List;

/**
 * What waits for a member, shown on マイページ. A feature whose business can wait for
 * customers implements it as a bean; the page needs no other word of it.
 */
public interface Waiting {

	/**
	 * @return what this member can do something about, most urgent first; what they may
	 * not do does not wait for them
	 */
	List<Item> waitingFor(SignedInMember member);

	/**
	 * One thing that waits.
	 *
	 * @param title what it is
	 * @param note since or until when, or empty
	 * @param path where it is done, with a leading slash
	 * @param link the button's words
	 * @param linkLabel the button's words for those who only hear them, naming the thing
	 */
	record Item(String title, String note, String path, String link, String linkLabel) {
	}

}
