package dev.keiyaku.member;

import java.util.NoSuchElementException;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The members of all companies. */
@Service
@Transactional(readOnly = true)
public class Members {

	private final MemberRepository members;

	Members(MemberRepository members) {
		this.members = members;
	}

	/** Finds who signs in; login IDs are told apart by upper and lower case. */
	public Optional<Member> byLoginId(String loginId) {
		return this.members.findByLoginId(loginId);
	}

	/**
	 * @throws NoSuchElementException when there is none of that id
	 */
	public Member byId(long memberId) {
		return this.members.findById(memberId).orElseThrow();
	}

	/** Adds a member to a company. */
	@Transactional
	public Member add(Member member) {
		return this.members.save(member);
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
