package dev.keiyaku.joining;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

import dev.keiyaku.audit.AuditEvent;
import dev.keiyaku.audit.AuditKind;
import dev.keiyaku.audit.AuditTrail;
import dev.keiyaku.audit.ClientAddress;
import dev.keiyaku.terms.Terms;
import dev.keiyaku.terms.TermsLibrary;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What everybody agrees to who joins, and the evidence of it (store 1.1). */
@Component
public class JoiningTerms {

	private final TermsLibrary library;

	private final JoiningConsentRepository consents;

	private final AuditTrail audit;

	private final Clock clock;

	JoiningTerms(TermsLibrary library, JoiningConsentRepository consents, AuditTrail audit, Clock clock) {
		this.library = library;
		this.consents = consents;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * @return the store's terms of use
	 */
	public Terms ofStore() {
		return this.library.get("store");
	}

	/**
	 * @return the privacy notice
	 */
	public Terms ofPrivacy() {
		return this.library.get("privacy");
	}

	private List<Terms> all() {
		return List.of(ofStore(), ofPrivacy());
	}

	/**
	 * @return another text for another version of any of them
	 */
	public String edition() {
		return all().stream().map(terms -> terms.code() + terms.version()).collect(Collectors.joining(","));
	}

	/** Keeps that whoever sends the present request agreed to them all. */
	@Transactional
	void agreed(String number) {
		all().forEach(terms -> this.consents.save(new JoiningConsent(number, terms.code(), terms.version(),
				terms.title(), this.clock.instant(), ClientAddress.current().orElse(null))));
	}

	/** Tells the new member's audit trail what was agreed to under the number. */
	@Transactional
	void tell(String number, long companyId, long memberId) {
		this.consents.findByNumberOrderById(number)
			.forEach(consent -> this.audit.recordEarlier(
					AuditEvent.own(AuditKind.CONSENTED, companyId, memberId).with(consent.what()), consent.agreedAt(),
					consent.address()));
	}

}
