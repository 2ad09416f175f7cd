package dev.keiyaku.member;

import dev.keiyaku.mail.MailRecipient;

/** A member as the reader of a mail. */
public final class MailReader {

	private MailReader() {
	}

	/** At the member's own address. */
	public static MailRecipient of(Member member) {
		return of(member, member.person().email());
	}

	/** At another address than the member's own. */
	public static MailRecipient of(Member member, String address) {
		PersonalData person = member.person();
		return new MailRecipient(member.company().name(), person.department(), person.name(), address);
	}

}
