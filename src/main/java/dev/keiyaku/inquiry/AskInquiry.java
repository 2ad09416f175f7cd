package dev.keiyaku.inquiry;

import java.util.Optional;

import dev.keiyaku.member.SignedInMember;

/**
 * A question as somebody has sent it.
 *
 * @param origin whose wizard it comes from: a member's, or a visitor's session's
 * @param member who is signed in; empty for a visitor
 * @param topic the number that it is about; the member's company's own
 * @param privacyVersion of the privacy notice that was agreed to
 */
public record AskInquiry(String origin, Optional<SignedInMember> member, Inquirer inquirer, InquiryKind kind,
		Optional<String> topic, String subject, String text, String privacyVersion) {

	/** Withholds what was written from logs. */
	@Override
	public String toString() {
		return "AskInquiry[%s]".formatted(this.kind);
	}

}
