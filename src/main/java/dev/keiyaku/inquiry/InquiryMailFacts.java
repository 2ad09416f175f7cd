package dev.keiyaku.inquiry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import dev.keiyaku.mail.MailFacts;
import dev.keiyaku.mail.MailRecipient;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.PersonalData;
import dev.keiyaku.store.StoreProperties;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What mails about an inquiry can say: nothing of what was entered with it, since anybody
 * may have entered anybody's address (store 9.2).
 */
@Component
@Transactional
class InquiryMailFacts implements MailFacts<InquiryNumbers> {

	private static final String ANSWERED = "inquiry-answered";

	private final Inquiries inquiries;

	private final Members members;

	private final StoreProperties store;

	private final Texts texts;

	InquiryMailFacts(Inquiries inquiries, Members members, StoreProperties store, Texts texts) {
		this.inquiries = inquiries;
		this.members = members;
		this.store = store;
		this.texts = texts;
	}

	/** Only a member is addressed by name, at the address that is known to be theirs. */
	@Override
	public MailRecipient customer(String businessKey) {
		Inquiry inquiry = this.inquiries.byNumber(businessKey);
		String email = inquiry.inquirer().email();
		return inquiry.memberId()
			.map(this.members::byId)
			.filter((member) -> member.person().email().equalsIgnoreCase(email))
			.map(InquiryMailFacts::named)
			.orElseGet(() -> new MailRecipient(null, null, null, email));
	}

	private static MailRecipient named(Member member) {
		PersonalData person = member.person();
		return new MailRecipient(member.company().name(), person.department(), person.name(), person.email());
	}

	/** All answers, newest first, since an earlier mail may still wait for its server. */
	@Override
	public Map<String, Object> facts(String businessKey) {
		Inquiry inquiry = this.inquiries.byNumber(businessKey);
		List<Answer> answers = new ArrayList<>(inquiry.messages()
			.stream()
			.filter(InquiryMessage::isAnswer)
			.map((message) -> new Answer(this.texts.moment(message.writtenAt()), message.text()))
			.toList());
		Collections.reverse(answers);
		return Map.of("answers", answers, "isMembers", inquiry.memberId().isPresent());
	}

	/** A visitor's way back to the thread. */
	@Override
	public Map<String, Object> secrets(String businessKey, String template) {
		boolean needsLink = ANSWERED.equals(template) && this.inquiries.byNumber(businessKey).memberId().isEmpty();
		return needsLink
				? Map.of("threadUrl", this.store.link("/inquiry/threads/" + this.inquiries.newLink(businessKey)))
				: Map.of();
	}

	/** An answer with the moment at which it was written. */
	record Answer(String writtenAt, String text) {
	}

}
