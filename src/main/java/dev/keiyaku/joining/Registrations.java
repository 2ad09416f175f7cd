package dev.keiyaku.joining;

import java.time.Clock;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;

import dev.keiyaku.audit.AuditEvent;
import dev.keiyaku.audit.AuditKind;
import dev.keiyaku.audit.AuditTrail;
import dev.keiyaku.limit.Limit;
import dev.keiyaku.limit.LimitReachedException;
import dev.keiyaku.limit.Limits;
import dev.keiyaku.limit.Share;
import dev.keiyaku.lock.AdvisoryLocks;
import dev.keiyaku.lock.LockUse;
import dev.keiyaku.mail.SecretToken;
import dev.keiyaku.member.Companies;
import dev.keiyaku.member.Company;
import dev.keiyaku.member.CompanyAddress;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.Role;
import dev.keiyaku.process.Processes;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The applications of companies to become members (store 1.1). */
@Service
@Transactional
public class Registrations {

	private final RegistrationRepository registrations;

	private final RegistrationNumbers numbers;

	private final LoginIds loginIds;

	private final AdvisoryLocks locks;

	private final Limits limits;

	private final JoiningTerms terms;

	private final Processes processes;

	private final Companies companies;

	private final Members members;

	private final AuditTrail audit;

	private final JoiningProperties properties;

	private final Texts texts;

	private final Clock clock;

	Registrations(RegistrationRepository registrations, RegistrationNumbers numbers, LoginIds loginIds,
			AdvisoryLocks locks, Limits limits, JoiningTerms terms, Processes processes, Companies companies,
			Members members, AuditTrail audit, JoiningProperties properties, Texts texts, Clock clock) {
		this.registrations = registrations;
		this.numbers = numbers;
		this.loginIds = loginIds;
		this.locks = locks;
		this.limits = limits;
		this.terms = terms;
		this.processes = processes;
		this.companies = companies;
		this.members = members;
		this.audit = audit;
		this.properties = properties;
		this.texts = texts;
		this.clock = clock;
	}

	/** What came of the use of an identity link. */
	public enum LinkState {

		USABLE, USED, OVER, UNKNOWN

	}

	/**
	 * Takes an application whose forms have been checked and whose terms were agreed to.
	 * @param origin the wizard that it comes from
	 * @return its number, whether or not its address is taken: that only the address's
	 * owner is told
	 * @throws LoginIdTakenException when somebody else was faster
	 * @throws LimitReachedException when the address has been written to too often
	 */
	public String apply(String origin, Applicant applicant, String passwordHash) {
		this.loginIds.reserve(applicant.loginId());
		this.locks.hold(LockUse.EMAIL_ADDRESS, applicant.email());
		this.limits.take(Share.ofMailbox(Limit.MAILS_TO_ADDRESS, applicant.email()));
		boolean taken = this.members.hasEmail(applicant.email()) || this.registrations.isEmailHeld(applicant.email());
		Registration registration = new Registration(this.numbers.next(), origin, applicant, passwordHash,
				this.properties.identityLink(), this.clock);
		if (taken) {
			registration.addressIsTaken();
		}
		this.registrations.save(registration);
		this.terms.agreed(registration.number());
		this.processes.begin(MemberRegistration.KEY, registration.number(),
				Map.of(MemberRegistration.ADDRESS_TAKEN, taken));
		return registration.number();
	}

	/**
	 * @return how many applications came of one wizard's owner
	 */
	@Transactional(readOnly = true)
	public long countOf(String origin) {
		return this.registrations.countByOrigin(origin);
	}

	/** Makes the only link that confirms the identity; an earlier one is void. */
	String newLink(String number) {
		String token = SecretToken.random();
		changing(number).link(SecretToken.hash(token));
		return token;
	}

	/** Looks at a link without using it. */
	@Transactional(readOnly = true)
	public LinkState look(String token) {
		return state(this.registrations.findByLinkHash(SecretToken.hash(token)));
	}

	/**
	 * Uses a link.
	 * @return what it was before; only one that was usable has done anything
	 */
	public LinkState confirmIdentity(String token) {
		Optional<Registration> found = this.registrations.lockByLinkHash(SecretToken.hash(token));
		LinkState state = state(found);
		if (state == LinkState.USABLE) {
			Registration registration = found.orElseThrow();
			registration.confirmIdentity(this.clock);
			this.processes.goOn(MemberRegistration.IDENTITY_CONFIRMED, registration.number());
		}
		return state;
	}

	private LinkState state(Optional<Registration> found) {
		return found.map(registration -> switch (registration.status()) {
			case AWAITING_IDENTITY -> registration.isLinkOver(this.clock) ? LinkState.OVER : LinkState.USABLE;
			case EXPIRED -> LinkState.OVER;
			case ADDRESS_TAKEN -> LinkState.UNKNOWN;
			default -> LinkState.USED;
		}).orElse(LinkState.UNKNOWN);
	}

	/** Frees login ID and address; see {@link Registration} for what is refused. */
	public void expire(String number) {
		changing(number).expire();
	}

	/**
	 * Makes the company and its 管理者, who may sign in at once.
	 * @param buyerNumber the payment provider's number of the company as the provider
	 * writes it, or null
	 */
	public void approve(String number, String buyerNumber) {
		Registration registration = changing(number);
		registration.requireReviewable();
		Applicant applicant = registration.applicant();
		Company company = this.companies.add(applicant.companyName(), applicant.companyNameKana(),
				applicant.corporateNumber(), new CompanyAddress(this.texts.of("joining.head-office"),
						applicant.postalCode(), applicant.prefecture(), applicant.street(), applicant.phone(), true));
		if (buyerNumber != null) {
			company.registerBuyer(buyerNumber);
		}
		Member member = this.members
			.add(new Member(company, applicant.loginId(), registration.passwordHash(), Role.ADMIN, applicant.person()));
		registration.approve(member.id(), this.clock);
		this.terms.tell(number, company.id(), member.id());
		this.audit.record(new AuditEvent(AuditKind.REGISTERED, company.id(), member.id(), null, number));
	}

	/** Notes the refusal; see {@link Registration} for what is refused. */
	public void decline(String number, String reason) {
		changing(number).decline(reason, this.clock);
	}

	private Registration changing(String number) {
		return this.registrations.lock(number).orElseThrow();
	}

	/**
	 * For the store's own procedures.
	 * @throws NoSuchElementException when there is none of that number
	 */
	@Transactional(readOnly = true)
	public Registration byNumber(String number) {
		return this.registrations.findByNumber(number).orElseThrow();
	}

}
