package dev.keiyaku.joining;

import java.util.HashMap;
import java.util.Map;

import dev.keiyaku.mail.MailFacts;
import dev.keiyaku.mail.MailRecipient;
import dev.keiyaku.store.StoreProperties;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What mails about an application can say. */
@Component
@Transactional
class RegistrationMailFacts implements MailFacts<RegistrationNumbers> {

	private static final String IDENTITY_CHECK = "identity-check";

	private final Registrations registrations;

	private final StoreProperties store;

	private final Texts texts;

	RegistrationMailFacts(Registrations registrations, StoreProperties store, Texts texts) {
		this.registrations = registrations;
		this.store = store;
		this.texts = texts;
	}

	@Override
	public MailRecipient customer(String businessKey) {
		Applicant applicant = this.registrations.byNumber(businessKey).applicant();
		return new MailRecipient(applicant.companyName(), applicant.department(), applicant.name(), applicant.email());
	}

	@Override
	public Map<String, Object> facts(String businessKey) {
		Registration registration = this.registrations.byNumber(businessKey);
		Map<String, Object> facts = new HashMap<>();
		facts.put("loginId", registration.applicant().loginId());
		facts.put("loginUrl", this.store.link("/login"));
		facts.put("registerUrl", this.store.link("/register"));
		facts.put("passwordUrl", this.store.link("/password/forgot"));
		facts.put("linkExpiresAt", this.texts.moment(registration.linkExpiresAt()));
		facts.put("declineReason", registration.declineReason().orElse(null));
		return facts;
	}

	@Override
	public Map<String, Object> secrets(String businessKey, String template) {
		return IDENTITY_CHECK.equals(template)
				? Map.of("link", this.store.link("/register/identity/" + this.registrations.newLink(businessKey)))
				: Map.of();
	}

}
