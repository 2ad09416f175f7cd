package dev.keiyaku.signin;

import dev.keiyaku.audit.AuditEvent;
import dev.keiyaku.audit.AuditKind;
import dev.keiyaku.audit.AuditTrail;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The end of a sign-in that went through all its steps. */
@Service
@Transactional
public class Completion {

	private final Members members;

	private final Attempts attempts;

	private final TrustedBrowsers browsers;

	private final AuditTrail audit;

	Completion(Members members, Attempts attempts, TrustedBrowsers browsers, AuditTrail audit) {
		this.members = members;
		this.attempts = attempts;
		this.browsers = browsers;
		this.audit = audit;
	}

	/**
	 * Lets the member in. The session has its member's name in the database by now, so
	 * that a lock at the same moment either is seen here or finds the session to end
	 * ({@link MemberSessions}).
	 * @return the member as of now
	 * @throws NotAdmittedException when the member may no longer sign in
	 */
	public SignedInMember of(PendingSignIn pending) {
		Member member = this.members.hold(pending.memberId());
		if (!member.mayAuthenticate()) {
			throw new NotAdmittedException(member.status());
		}
		SignedInMember signedIn = SignedInMember.of(member);
		this.attempts.completed(member.loginId(), Client.ofRequest());
		this.audit.record(AuditEvent.own(AuditKind.SIGNED_IN, signedIn.companyId(), signedIn.memberId()));
		return signedIn;
	}

	/**
	 * Trusts the browser of the sign-in.
	 * @param tokens what its cookie says
	 * @return what its cookie says from now on
	 */
	public BrowserTokens trust(SignedInMember member, String browserName, BrowserTokens tokens) {
		return this.browsers.trust(member, browserName, tokens);
	}

	/** The member has signed out. */
	public void signedOut(SignedInMember member) {
		this.audit.record(AuditEvent.own(AuditKind.SIGNED_OUT, member.companyId(), member.memberId()));
	}

}
