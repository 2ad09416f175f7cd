package dev.keiyaku.mail;

import java.util.Map;

/**
 * Whom to write to and what to write about.
 *
 * @param recipient the reader
 * @param facts the template's variables
 */
record Correspondence(MailRecipient recipient, Map<String, Object> facts) {
}
