package dev.keiyaku.member;

import java.util.List;
import java.util.Optional;

import dev.keiyaku.audit.AuditEvent;
import dev.keiyaku.audit.AuditKind;
import dev.keiyaku.audit.AuditTrail;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A 管理者 sees to the company's users: approval, role, lock (store 8.1, 8.2, 8.4). Every
 * method is limited to the administrator's own company and throws
 * {@link PermissionMissingException} for whoever may not manage users.
 */
@Service
@Transactional(readOnly = true)
public class UserAdministration {

	private final CompanyRepository companies;

	private final MemberRepository members;

	private final Permissions permissions;

	private final InvitationApproval invitations;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	UserAdministration(CompanyRepository companies, MemberRepository members, Permissions permissions,
			InvitationApproval invitations, AuditTrail audit, ApplicationEventPublisher events) {
		this.companies = companies;
		this.members = members;
		this.permissions = permissions;
		this.invitations = invitations;
		this.audit = audit;
		this.events = events;
	}

	/**
	 * What is to become of a member.
	 *
	 * @param version of the member that was shown
	 */
	public record Wish(Role role, MemberStatus status, int version) {

		/** Whether it asks for anything that the member is not yet. */
		public boolean changes(Member member) {
			return this.role != member.role() || this.status != member.status();
		}

	}

	/**
	 * All users of the administrator's company, whatever their status.
	 * @throws PermissionMissingException unless the member may administer users
	 */
	public List<Member> users(SignedInMember administrator) {
		this.permissions.require(administrator, Permission.MANAGE_USERS);
		return this.members.ofCompany(administrator.companyId());
	}

	/**
	 * @param number the member's public number
	 */
	public Optional<Member> user(SignedInMember administrator, String number) {
		this.permissions.require(administrator, Permission.MANAGE_USERS);
		return this.members.findByNumberAndCompanyId(number, administrator.companyId());
	}

	/**
	 * Says whether a wish would leave the company without an active 管理者.
	 */
	public boolean losesLastAdministrator(Member member, Wish wish) {
		boolean stays = wish.role() == Role.ADMIN && wish.status() == MemberStatus.ACTIVE;
		return member.isActiveAdministrator() && !stays
				&& this.members.ofCompany(member.company().id(), MemberStatus.ACTIVE)
					.stream()
					.filter(Member::isActiveAdministrator)
					.count() == 1;
	}

	/**
	 * Does what the 管理者 has confirmed. Administrators of one company wait for each other
	 * here, and each is asked again whether they still may, so that two who demote each
	 * other do not both succeed.
	 * @param number of a member of the administrator's company
	 * @throws java.util.NoSuchElementException when the company has no such member
	 */
	@Transactional
	public ChangeOutcome change(SignedInMember administrator, String number, Wish wish) {
		this.companies.lock(administrator.companyId()).orElseThrow();
		Member member = user(administrator, number).orElseThrow();
		if (member.version() != wish.version() || !member.status().choices().contains(wish.status())) {
			return ChangeOutcome.OVERTAKEN;
		}
		if (losesLastAdministrator(member, wish)) {
			return ChangeOutcome.LAST_ADMINISTRATOR;
		}
		if (member.status() != wish.status() && !changeStatus(administrator, member, wish.status())) {
			return ChangeOutcome.OVERTAKEN;
		}
		if (member.role() != wish.role()) {
			changeRole(administrator, member, wish.role());
		}
		return ChangeOutcome.CHANGED;
	}

	/** Returns false when somebody else has decided meanwhile. */
	private boolean changeStatus(SignedInMember administrator, Member member, MemberStatus status) {
		if (member.status() == MemberStatus.PENDING) {
			return this.invitations.decide(member.id(), status == MemberStatus.ACTIVE, administrator);
		}
		changeLock(administrator, member, status);
		return true;
	}

	private void changeRole(SignedInMember administrator, Member member, Role role) {
		String detail = member.role() + " > " + role;
		member.changeRole(role);
		record(AuditKind.ROLE_CHANGED, administrator, member, detail);
		this.events.publishEvent(AccessChanged.endingAllSessions(member));
	}

	private void changeLock(SignedInMember administrator, Member member, MemberStatus status) {
		if (status == MemberStatus.LOCKED) {
			member.lock();
			record(AuditKind.LOCKED, administrator, member, null);
			this.events.publishEvent(AccessChanged.endingAllSessions(member));
		}
		else {
			member.unlock();
			record(AuditKind.UNLOCKED, administrator, member, null);
		}
	}

	private void record(AuditKind kind, SignedInMember administrator, Member member, String detail) {
		this.audit
			.record(new AuditEvent(kind, administrator.companyId(), member.id(), administrator.memberId(), detail));
	}

}
