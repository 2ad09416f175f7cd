package dev.keiyaku.member;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The members of all companies. */
@Service
@Transactional(readOnly = true)
public class Members {

	private final MemberRepository members;

	private final MemberNumbers numbers;

	Members(MemberRepository members, MemberNumbers numbers) {
		this.members = members;
		this.numbers = numbers;
	}

	/**
	 * Finds who signs in.
	 * @param loginId as it was typed, see {@link LoginId}
	 */
	public Optional<Member> byLoginId(String loginId) {
		return this.members.findByLoginId(LoginId.of(loginId));
	}

	/**
	 * @throws NoSuchElementException when there is none of that id
	 */
	public Member byId(long memberId) {
		return this.members.findById(memberId).orElseThrow();
	}

	/**
	 * Looks who a member is, and keeps it so until the caller's transaction ends: a lock
	 * or another role waits, or has been waited for.
	 * @throws NoSuchElementException when there is none of that id
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Member hold(long memberId) {
		return this.members.hold(memberId).orElseThrow();
	}

	/**
	 * Lets whoever {@linkplain #hold holds} the member end first.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void awaitHolders(long memberId) {
		this.members.lock(memberId);
	}

	/** All of a company, whatever their status, in the order of their kana. */
	public List<Member> ofCompany(long companyId) {
		return this.members.ofCompany(companyId);
	}

	/**
	 * @return whether anybody has that login ID, in whatever case; those who were
	 * declined keep theirs
	 */
	public boolean hasLoginId(String loginId) {
		return this.members.existsByLoginId(LoginId.of(loginId));
	}

	/**
	 * @return whether that is the address of a member of any company
	 */
	public boolean hasEmail(String email) {
		return this.members.existsByEmailIgnoreCaseAndStatusNot(email, MemberStatus.DECLINED);
	}

	/**
	 * @return whether that is the address of a member of that company
	 */
	public boolean hasEmail(String email, long companyId) {
		return this.members.existsByEmailIgnoreCaseAndCompanyIdAndStatusNot(email, companyId, MemberStatus.DECLINED);
	}

	/**
	 * @return the company's 管理者 who may sign in, longest first
	 */
	public List<Member> administrators(long companyId) {
		return this.members.findByCompanyIdAndRoleAndStatusOrderById(companyId, Role.ADMIN, MemberStatus.ACTIVE);
	}

	/** Adds a member to a company under the next public number. */
	@Transactional
	public Member add(Member member) {
		return this.members.save(member.numbered(this.numbers.next()));
	}

	/** Lets an invited member in; see {@link Member} for what is refused. */
	@Transactional
	public void approve(long memberId) {
		byId(memberId).approve();
	}

	/** Does not let an invited member in; see {@link Member} for what is refused. */
	@Transactional
	public void decline(long memberId) {
		byId(memberId).decline();
	}

	/**
	 * Keeps another password; the caller publishes {@link AccessChanged}.
	 * @param passwordHash of a password that keeps {@link PasswordRules}
	 */
	@Transactional
	public Member changePassword(long memberId, String passwordHash) {
		Member member = byId(memberId);
		member.changePassword(passwordHash);
		return member;
	}

}
