package dev.keiyaku.wizard;

/** More was typed than the store keeps of a draft; what was kept before still is. */
public class DraftTooLargeException extends RuntimeException {

	private final String messageKey;

	DraftTooLargeException(String messageKey) {
		super(messageKey);
		this.messageKey = messageKey;
	}

	/** Returns the key of the sentence for the customer. */
	public String messageKey() {
		return this.messageKey;
	}

}
