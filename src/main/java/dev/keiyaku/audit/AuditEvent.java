package dev.keiyaku.audit;

/**
 * What a feature tells the audit trail.
 *
 * @param companyId whose 管理者 may read it
 * @param memberId the member whose account it is about, {@code null} for the company's
 * own
 * @param actorId the member who did it, {@code null} for the store and its staff
 * @param detail a public number, a code or a version such as {@code GENERAL > ADMIN} or
 * {@code store-terms 2026-04-01}, or {@code null}; no secret, no personal data
 */
public record AuditEvent(AuditKind kind, long companyId, Long memberId, Long actorId, String detail) {

	/** A member did it to their own account. */
	public static AuditEvent own(AuditKind kind, long companyId, long memberId) {
		return new AuditEvent(kind, companyId, memberId, memberId, null);
	}

	/**
	 * Something that the company does under a public number.
	 * @param actorId the member who did it, {@code null} for the store and its staff
	 * @param number such as {@code O-10000001}
	 */
	public static AuditEvent business(AuditKind kind, long companyId, Long actorId, String number) {
		return new AuditEvent(kind, companyId, null, actorId, number);
	}

	/** The same with a detail, such as the old and the new role; never personal data. */
	public AuditEvent with(String detail) {
		return new AuditEvent(this.kind, this.companyId, this.memberId, this.actorId, detail);
	}

}
