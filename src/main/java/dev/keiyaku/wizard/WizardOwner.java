package dev.keiyaku.wizard;

/**
 * Whose wizard it is: nobody else reads or continues its draft.
 *
 * @param key unique over members and visitors
 */
public record WizardOwner(String key) {

	private static final String MEMBER = "member:";

	/** Returns the owner of a wizard of the members' pages. */
	public static WizardOwner member(long memberId) {
		return new WizardOwner(MEMBER + memberId);
	}

	/**
	 * Returns the owner of a wizard that needs no sign-in.
	 * @param key unguessable, the visitor's own
	 */
	public static WizardOwner visitor(String key) {
		return new WizardOwner("visitor:" + key);
	}

	/**
	 * Returns the member's id.
	 * @throws IllegalStateException when the owner is no member
	 */
	public long memberId() {
		if (!this.key.startsWith(MEMBER)) {
			throw new IllegalStateException("Not a member's wizard: " + this.key);
		}
		return Long.parseLong(this.key.substring(MEMBER.length()));
	}

}
