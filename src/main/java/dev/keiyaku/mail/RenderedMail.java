package dev.keiyaku.mail;

/**
 * A mail in words.
 *
 * @param subject one line
 * @param text the body
 */
record RenderedMail(String subject, String text) {
}
