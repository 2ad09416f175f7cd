package dev.keiyaku.signin;

import java.util.Optional;

import dev.keiyaku.audit.AuditEvent;
import dev.keiyaku.audit.AuditKind;
import dev.keiyaku.audit.AuditTrail;
import dev.keiyaku.member.AccessChanged;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.PasswordRules;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a change and a reset of a password have in common (ASVS 6.2, 7.4.3). */
@Component
class NewPassword {

	private final Members members;

	private final PasswordRules rules;

	private final PasswordEncoder hashing;

	private final ApplicationEventPublisher events;

	private final SecurityNotices notices;

	private final AuditTrail audit;

	NewPassword(Members members, PasswordRules rules, PasswordEncoder hashing, ApplicationEventPublisher events,
			SecurityNotices notices, AuditTrail audit) {
		this.members = members;
		this.rules = rules;
		this.hashing = hashing;
		this.events = events;
		this.notices = notices;
		this.audit = audit;
	}

	/**
	 * @return the message of the rule that the password breaks
	 */
	Optional<String> problem(long memberId, String password) {
		return this.rules.refusal(password, this.members.byId(memberId).loginId())
			.map(PasswordRules.Refusal::messageKey);
	}

	/**
	 * Takes the place of the old password, ends sessions and tells the member.
	 * @param keptSession the id of the session that goes on, or null
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void set(long memberId, String password, String keptSession, AuditKind kind) {
		Member member = this.members.changePassword(memberId, this.hashing.encode(password));
		this.events.publishEvent(new AccessChanged(memberId, member.loginId(), keptSession));
		this.audit.record(AuditEvent.own(kind, member.company().id(), memberId));
		this.notices.tell(memberId, SecurityNotices.PASSWORD_CHANGED);
	}

}
