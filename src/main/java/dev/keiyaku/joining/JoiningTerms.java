package dev.keiyaku.joining;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

import dev.keiyaku.audit.AuditEvent;
import dev.keiyaku.audit.AuditKind;
import dev.keiyaku.audit.AuditTrail;
import dev.keiyaku.audit.ClientAddress;
import dev.keiyaku.store.StoreProperties;
import dev.keiyaku.terms.Terms;
import dev.keiyaku.terms.TermsLibrary;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What everybody agrees to who joins, and the evidence of it (store 1.1). */
@Component
public class JoiningTerms {

	private final TermsLibrary library;

	private final StoreProperties store;

	private final JoiningConsentRepository consents;

	private final AuditTrail audit;

	private final Clock clock;

	JoiningTerms(TermsLibrary library, StoreProperties store, JoiningConsentRepository consents, AuditTrail audit,
			Clock clock) {
		this.library = library;
		this.store = store;
		this.consents = consents;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * @return the store's terms of use, with the operator's names in their places
	 */
	public Terms ofStore() {
		return filled("store");
	}

	/**
	 * @return the privacy notice, with the operator's names in their places
	 */
	public Terms ofPrivacy() {
		return filled("privacy");
	}

	private Terms filled(String code) {
		Terms terms = this.library.get(code);
		String body = terms.body()
			.replace("{store}", this.store.name())
			.replace("{operator}", this.store.operator().company())
			.replace("{address}", this.store.operator().address())
			.replace("{phone}", this.store.operator().phone());
		return new Terms(terms.code(), terms.version(), terms.title(), body);
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
