package dev.keiyaku.wizard;

/**
 * A wizard cannot be completed because somebody was faster. Nothing is done, and the page
 * tells it with a link to go on.
 */
public class WizardConflictException extends RuntimeException {

	private final String messageKey;

	private final String path;

	/**
	 * Says what the page tells.
	 * @param messageKey of the sentence for the customer
	 * @param path where to go on, with the variables of {@link Wizard#path()}
	 * @param cause what the domain said
	 */
	public WizardConflictException(String messageKey, String path, Throwable cause) {
		super(messageKey, cause);
		this.messageKey = messageKey;
		this.path = path;
	}

	/** Returns the key of the sentence for the customer. */
	public String messageKey() {
		return this.messageKey;
	}

	/** Returns where to go on, with the variables of {@link Wizard#path()}. */
	public String path() {
		return this.path;
	}

}
