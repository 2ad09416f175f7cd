package dev.keiyaku.mail;

import java.util.Map;

/**
 * Whom to write to and what to write about.
 *
 * @param recipient the reader
 * @param facts the template's variables
 * @param confidential whether there are secrets among them, so that the words are not to
 * be kept
 */
record Correspondence(MailRecipient recipient, Map<String, Object> facts, boolean confidential) {

	Correspondence(MailRecipient recipient, Map<String, Object> facts) {
		this(recipient, facts, false);
	}
}
