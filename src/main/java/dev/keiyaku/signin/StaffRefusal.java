package dev.keiyaku.signin;

/** Somebody whom the provider of the organisation's accounts knows is no staff here. */
public class StaffRefusal extends RuntimeException {

	private final Reason reason;

	/**
	 * @param reason what the person is told
	 */
	public StaffRefusal(Reason reason) {
		super(reason.name());
		this.reason = reason;
	}

	public Reason reason() {
		return this.reason;
	}

	/** Why. */
	public enum Reason {

		/** None of the person's groups is one of the store's. */
		NO_GROUP,

		/** What should be the user id is missing, or none. */
		NO_USER_ID,

		/** Somebody else has the user id. */
		TAKEN,

		/** The provider did not say who it is. */
		FAILED;

		/** The message that tells it. */
		public String messageKey() {
			return "signin.staff.refused." + name();
		}

	}

}
