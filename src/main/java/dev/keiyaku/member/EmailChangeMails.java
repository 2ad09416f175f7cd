package dev.keiyaku.member;

import java.util.Map;
import java.util.Optional;

import dev.keiyaku.mail.MailFacts;
import dev.keiyaku.mail.MailRecipient;
import dev.keiyaku.mail.SecretToken;
import dev.keiyaku.store.StoreProperties;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the mails about a change of e-mail address say, and to whom. */
@Component
@Transactional
class EmailChangeMails implements MailFacts<EmailChangeNumbers> {

	/** To the new address, with the link. */
	static final String CONFIRM = "email-change-confirm";

	/** To the new address: it is a member's already. */
	static final String TAKEN = "email-change-taken";

	/** To the old address, once the new one counts. */
	static final String NOTICE = "email-change-notice";

	/** The reader at the address that counted until now. */
	static final String PREVIOUS_ADDRESS = "previous-address";

	private final EmailChangeRepository changes;

	private final StoreProperties store;

	private final Texts texts;

	EmailChangeMails(EmailChangeRepository changes, StoreProperties store, Texts texts) {
		this.changes = changes;
		this.store = store;
		this.texts = texts;
	}

	@Override
	public MailRecipient customer(String businessKey) {
		EmailChange change = change(businessKey);
		return MailReader.of(change.member(), change.newAddress());
	}

	@Override
	public Optional<MailRecipient> reader(String businessKey, String recipient) {
		EmailChange change = change(businessKey);
		return PREVIOUS_ADDRESS.equals(recipient)
				? Optional.of(MailReader.of(change.member(), change.previousAddress())) : Optional.empty();
	}

	@Override
	public Map<String, Object> facts(String businessKey) {
		return Map.of("validUntil", this.texts.moment(change(businessKey).validUntil()), "profileUrl",
				this.store.link("/mypage/profile"));
	}

	@Override
	public Map<String, Object> secrets(String businessKey, String template) {
		if (!CONFIRM.equals(template)) {
			return Map.of();
		}
		String token = SecretToken.random();
		this.changes.linkBy(businessKey, SecretToken.hash(token));
		return Map.of("url", this.store.link("/mypage/profile/email/confirm/" + token));
	}

	private EmailChange change(String number) {
		return this.changes.findByNumber(number).orElseThrow();
	}

}
