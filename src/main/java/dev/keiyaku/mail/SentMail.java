package dev.keiyaku.mail;

import java.time.Instant;

/**
 * A mail as its reader got it.
 *
 * @param to the address
 * @param subject the subject
 * @param text the body
 * @param sentAt when the SMTP server took it
 */
public record SentMail(String to, String subject, String text, Instant sentAt) {
}
