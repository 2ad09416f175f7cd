package dev.keiyaku.joining;

import java.time.Clock;

import dev.keiyaku.lock.AdvisoryLocks;
import dev.keiyaku.lock.LockUse;
import dev.keiyaku.member.Members;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which login IDs are free: nobody may have what differs from another's in case only,
 * whether a member or an open application has it.
 */
@Component
public class LoginIds {

	private final RegistrationRepository registrations;

	private final Members members;

	private final AdvisoryLocks locks;

	private final Clock clock;

	LoginIds(RegistrationRepository registrations, Members members, AdvisoryLocks locks, Clock clock) {
		this.registrations = registrations;
		this.members = members;
		this.locks = locks;
		this.clock = clock;
	}

	/** Whether no member has the login ID and no open application holds it. */
	@Transactional(readOnly = true)
	public boolean isFree(String loginId) {
		return !this.members.hasLoginId(loginId) && !this.registrations.isLoginIdHeld(loginId, this.clock.instant());
	}

	/**
	 * Makes sure that the login ID stays free until the caller's transaction ends.
	 * @throws LoginIdTakenException when it is not
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void reserve(String loginId) {
		this.locks.hold(LockUse.LOGIN_ID, loginId);
		if (!isFree(loginId)) {
			throw new LoginIdTakenException();
		}
	}

}
