package dev.keiyaku.mail;

import java.util.Collection;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the store has written to its customers (store 5.1). */
@Service
public class SentMails {

	private final OutgoingMails mails;

	SentMails(OutgoingMails mails) {
		this.mails = mails;
	}

	/**
	 * Lists the mails that the customer got about something. The caller has made sure
	 * that it is the customer's.
	 * @param businessKey the public number
	 * @return newest first; mails to desks and mails not yet sent are not among them
	 */
	@Transactional(readOnly = true)
	public List<SentMail> about(String businessKey) {
		return this.mails
			.findByBusinessKeyAndRecipientAndStateOrderBySentAtDescIdDesc(businessKey, Mailing.CUSTOMER,
					OutgoingMail.State.SENT)
			.stream()
			.map(mail -> new SentMail(mail.address(), mail.subject(), mail.text(), mail.sentAt()))
			.toList();
	}

	/**
	 * Lists the mails that customers got about several things, for staff.
	 * @param businessKeys public numbers
	 * @return newest first
	 */
	@Transactional(readOnly = true)
	public List<SentMail> about(Collection<String> businessKeys, int most) {
		return this.mails
			.findByBusinessKeyInAndRecipientAndStateOrderBySentAtDescIdDesc(businessKeys, Mailing.CUSTOMER,
					OutgoingMail.State.SENT, Limit.of(most))
			.stream()
			.map((mail) -> new SentMail(mail.address(), mail.subject(), mail.text(), mail.sentAt()))
			.toList();
	}

}
