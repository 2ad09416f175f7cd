package dev.keiyaku.mail;

/**
 * A mail in words.
 *
 * @param subject one line
 * @param text the body
 */
record RenderedMail(String subject, String text) {

	/** What may be kept of a mail with secrets. */
	RenderedMail withheld() {
		return new RenderedMail(this.subject, "");
	}
}
