package dev.keiyaku.rule;

/**
 * What an owner wants is not done. The reason is a message {@code rule.refused.<reason>}.
 */
public class RuleRefusedException extends RuntimeException {

	private final String reason;

	private final transient Object[] arguments;

	/**
	 * @param arguments what the message puts in, such as a row's number
	 */
	public RuleRefusedException(String reason, Object... arguments) {
		super(reason);
		this.reason = reason;
		this.arguments = arguments;
	}

	/** The message's key. */
	public String key() {
		return "rule.refused." + this.reason;
	}

	public Object[] arguments() {
		return this.arguments;
	}

}
