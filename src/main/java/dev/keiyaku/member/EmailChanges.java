package dev.keiyaku.member;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

import dev.keiyaku.audit.AuditEvent;
import dev.keiyaku.audit.AuditKind;
import dev.keiyaku.audit.AuditTrail;
import dev.keiyaku.limit.Limit;
import dev.keiyaku.limit.LimitReachedException;
import dev.keiyaku.limit.Limits;
import dev.keiyaku.limit.Share;
import dev.keiyaku.mail.Mailing;
import dev.keiyaku.mail.SecretToken;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A member's e-mail address changes only once the mail to the new one is answered. Only
 * the member who asked can answer, signed in: whoever gets the mail by mistake cannot.
 */
@Service
@Transactional
public class EmailChanges {

	private final EmailChangeRepository changes;

	private final EmailChangeNumbers numbers;

	private final MemberRepository members;

	private final Mailing mailing;

	private final Limits limits;

	private final AuditTrail audit;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	EmailChanges(EmailChangeRepository changes, EmailChangeNumbers numbers, MemberRepository members, Mailing mailing,
			Limits limits, AuditTrail audit, Clock clock, ApplicationEventPublisher events) {
		this.events = events;
		this.changes = changes;
		this.numbers = numbers;
		this.members = members;
		this.mailing = mailing;
		this.limits = limits;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Mails a link to the new address; an earlier one is void. An address that is some
	 * member's already gets a mail that says so, and whoever asked cannot tell.
	 * @throws LimitReachedException when the member has asked for too many such mails, or
	 * the address has been written to too often
	 */
	public void request(SignedInMember member, String newAddress) {
		Member found = this.members.lock(member.memberId()).orElseThrow();
		Instant now = this.clock.instant();
		this.limits.take(Share.of(Limit.EMAIL_CHANGES, found.id()),
				Share.ofMailbox(Limit.MAILS_TO_ADDRESS, newAddress));
		withdraw(member);
		boolean taken = this.members.existsByAddress(newAddress);
		String number = this.numbers.next();
		this.changes.save(new EmailChange(number, found, newAddress, now));
		this.mailing.post(number, taken ? EmailChangeMails.TAKEN : EmailChangeMails.CONFIRM);
	}

	/** Makes the link void that was mailed last. */
	public void withdraw(SignedInMember member) {
		this.changes.findByMemberIdAndState(member.memberId(), EmailChange.State.REQUESTED)
			.forEach(EmailChange::withdraw);
	}

	/**
	 * @return the change that awaits its confirmation
	 */
	@Transactional(readOnly = true)
	public Optional<EmailChange> open(SignedInMember member) {
		return this.changes.findByMemberIdAndState(member.memberId(), EmailChange.State.REQUESTED)
			.stream()
			.filter((change) -> change.isOpen(this.clock.instant()))
			.findFirst();
	}

	/**
	 * @return the member's own change of that link, open or not
	 */
	@Transactional(readOnly = true)
	public Optional<EmailChange> byLink(SignedInMember member, String token) {
		return this.changes.findByTokenHashAndMemberId(SecretToken.hash(token), member.memberId());
	}

	/**
	 * Makes the new address count, tells the old one, and ends the member's other
	 * sessions.
	 * @param session the id of the session that goes on
	 * @return whether it was done; {@code false} for a link that is used, withdrawn or
	 * too old, or whose address has become another member's
	 */
	public boolean confirm(SignedInMember member, String token, String session) {
		Instant now = this.clock.instant();
		return this.changes.lock(SecretToken.hash(token), member.memberId())
			.filter((change) -> change.isOpen(now))
			.filter((change) -> !this.members.existsByAddress(change.newAddress()))
			.map((change) -> {
				change.confirm(now);
				this.audit.record(AuditEvent.own(AuditKind.EMAIL_CHANGED, member.companyId(), member.memberId()));
				this.mailing.post(change.number(), EmailChangeMails.NOTICE, EmailChangeMails.PREVIOUS_ADDRESS);
				this.events.publishEvent(new AccessChanged(member.memberId(), member.loginId(), session));
				return change;
			})
			.isPresent();
	}

}
