package dev.keiyaku.signin;

import dev.keiyaku.mail.MailRecipient;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.PersonalData;

/** A member as the reader of a mail. */
final class MailReader {

	private MailReader() {
	}

	static MailRecipient of(Member member) {
		PersonalData person = member.person();
		return new MailRecipient(member.company().name(), person.department(), person.name(), person.email());
	}

}
