package dev.keiyaku.joining;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import dev.keiyaku.audit.AuditEvent;
import dev.keiyaku.audit.AuditKind;
import dev.keiyaku.audit.AuditTrail;
import dev.keiyaku.limit.Limit;
import dev.keiyaku.limit.LimitReachedException;
import dev.keiyaku.limit.Limits;
import dev.keiyaku.limit.Share;
import dev.keiyaku.mail.SecretToken;
import dev.keiyaku.member.Companies;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.PersonalData;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.process.Processes;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The invitations of all companies (store 8.1). */
@Service
@Transactional
public class Invitations {

	private final InvitationRepository invitations;

	private final InvitationNumbers numbers;

	private final LoginIds loginIds;

	private final Limits limits;

	private final JoiningTerms terms;

	private final Processes processes;

	private final Companies companies;

	private final Members members;

	private final AuditTrail audit;

	private final JoiningProperties properties;

	private final Clock clock;

	Invitations(InvitationRepository invitations, InvitationNumbers numbers, LoginIds loginIds, Limits limits,
			JoiningTerms terms, Processes processes, Companies companies, Members members, AuditTrail audit,
			JoiningProperties properties, Clock clock) {
		this.invitations = invitations;
		this.numbers = numbers;
		this.loginIds = loginIds;
		this.limits = limits;
		this.terms = terms;
		this.processes = processes;
		this.companies = companies;
		this.members = members;
		this.audit = audit;
		this.properties = properties;
		this.clock = clock;
	}

	/**
	 * Invites somebody to the company.
	 * @return the invitation's number
	 * @throws LimitReachedException when the address has been written to too often
	 */
	public String invite(Invite invite) {
		this.limits.take(Share.ofMailbox(Limit.MAILS_TO_ADDRESS, invite.email()));
		Invitation invitation = this.invitations
			.save(new Invitation(this.numbers.next(), invite, this.properties.invitationLink(), this.clock));
		this.audit.record(new AuditEvent(AuditKind.INVITED, invite.companyId(), null, invite.memberId(),
				invitation.number() + " " + invite.role()));
		this.processes.begin(UserInvitation.KEY, invitation.number());
		return invitation.number();
	}

	/**
	 * @return whether the company has invited that address already and awaits it
	 */
	@Transactional(readOnly = true)
	public boolean isInvited(String email, long companyId) {
		return this.invitations.existsByCompanyIdAndEmailIgnoreCaseAndStatus(companyId, email, InvitationStatus.OPEN);
	}

	/**
	 * @return how many invitations a member has sent
	 */
	@Transactional(readOnly = true)
	public long countOf(long memberId) {
		return this.invitations.countByInvitedBy(memberId);
	}

	/**
	 * @return the company's invitations whose links have yet to be used, newest first
	 */
	@Transactional(readOnly = true)
	public List<Invitation> open(long companyId) {
		return this.invitations.findByCompanyIdAndStatusOrderByIdDesc(companyId, InvitationStatus.OPEN);
	}

	/**
	 * Takes an open invitation back; its link is void.
	 * @param companyId the member's own
	 * @return false when the company has no invitation of that number
	 * @throws IllegalStateException when it is not open any more
	 */
	public boolean withdraw(String number, long companyId, SignedInMember member) {
		Optional<Invitation> found = this.invitations.lockByNumberAndCompanyId(number, companyId);
		found.ifPresent(invitation -> {
			invitation.withdraw();
			this.audit.record(new AuditEvent(AuditKind.INVITATION_WITHDRAWN, companyId, null, member.memberId(),
					invitation.number()));
			this.processes.goOn(UserInvitation.INVITATION_WITHDRAWN, number);
		});
		return found.isPresent();
	}

	/** Makes the only link that accepts the invitation; an earlier one is void. */
	String newLink(String number) {
		String token = SecretToken.random();
		changing(number).link(SecretToken.hash(token));
		return token;
	}

	/**
	 * Looks at a link without using it.
	 * @return the invitation that the link can accept
	 */
	@Transactional(readOnly = true)
	public Optional<Invitation> usable(String token) {
		return this.invitations.findByLinkHash(SecretToken.hash(token))
			.filter(invitation -> invitation.isUsable(this.clock));
	}

	/**
	 * The invited person registers, by forms that have been checked and with terms agreed
	 * to, and then awaits the approval.
	 * @param person with the address that the invitation went to
	 * @return the invitation's number
	 * @throws IllegalStateException when the link can no longer be used
	 * @throws LoginIdTakenException when somebody else was faster
	 */
	public String accept(String token, PersonalData person, String loginId, String passwordHash) {
		Invitation invitation = this.invitations.lockByLinkHash(SecretToken.hash(token))
			.orElseThrow(() -> new IllegalStateException("no invitation has this link"));
		this.loginIds.reserve(loginId);
		Member member = this.members.add(Member.invited(this.companies.byId(invitation.companyId()), loginId,
				passwordHash, invitation.role(), person));
		invitation.accept(member.id(), this.clock);
		this.audit.record(
				AuditEvent.own(AuditKind.REGISTERED, invitation.companyId(), member.id()).with(invitation.number()));
		this.terms.agreed(invitation.number());
		this.terms.tell(invitation.number(), invitation.companyId(), member.id());
		this.processes.goOn(UserInvitation.INVITATION_ACCEPTED, invitation.number());
		return invitation.number();
	}

	/** Voids the link; see {@link Invitation} for what is refused. */
	public void expire(String number) {
		changing(number).expire();
	}

	/** Lets the invited member in; see {@link Invitation} for what is refused. */
	public void approve(String number, long administratorId) {
		Invitation invitation = changing(number);
		invitation.approve();
		this.members.approve(invitation.memberId());
		this.audit.record(decided(AuditKind.APPROVED, invitation, administratorId));
	}

	/** Does not let the invited member in; see {@link Invitation} for what is refused. */
	public void decline(String number, long administratorId) {
		Invitation invitation = changing(number);
		invitation.decline();
		this.members.decline(invitation.memberId());
		this.audit.record(decided(AuditKind.DECLINED, invitation, administratorId));
	}

	private static AuditEvent decided(AuditKind kind, Invitation invitation, long administratorId) {
		return new AuditEvent(kind, invitation.companyId(), invitation.memberId(), administratorId,
				invitation.number());
	}

	/**
	 * @return the number of the invitation of which a member of that company came
	 */
	@Transactional(readOnly = true)
	public Optional<String> ofMember(long memberId, long companyId) {
		return this.invitations.findByMemberIdAndCompanyId(memberId, companyId).map(Invitation::number);
	}

	private Invitation changing(String number) {
		return this.invitations.lock(number).orElseThrow();
	}

	/**
	 * For the store's own procedures.
	 * @throws NoSuchElementException when there is none of that number
	 */
	@Transactional(readOnly = true)
	public Invitation byNumber(String number) {
		return this.invitations.findByNumber(number).orElseThrow();
	}

}
