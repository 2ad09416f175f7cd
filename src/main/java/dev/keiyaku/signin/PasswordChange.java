package dev.keiyaku.signin;

import java.util.Optional;

import dev.keiyaku.audit.AuditKind;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.PasswordProof;
import dev.keiyaku.member.SignedInMember;

import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** A member who is signed in takes another password (store 2.1). */
@Service
public class PasswordChange implements PasswordProof {

	private final Members members;

	private final PasswordStep passwordStep;

	private final NewPassword newPassword;

	private final TransactionTemplate transaction;

	PasswordChange(Members members, PasswordStep passwordStep, NewPassword newPassword,
			TransactionTemplate transaction) {
		this.members = members;
		this.passwordStep = passwordStep;
		this.newPassword = newPassword;
		this.transaction = transaction;
	}

	/**
	 * Asks for the password again.
	 * @throws TooManyAttemptsException when nobody looked
	 */
	public boolean isRight(SignedInMember member, String password) {
		return this.passwordStep.isRight(this.members.byId(member.memberId()), password);
	}

	@Override
	public boolean isGivenBy(SignedInMember member, String password) {
		try {
			return isRight(member, password);
		}
		catch (TooManyAttemptsException ex) {
			return false;
		}
	}

	/**
	 * @return the key of the message that says what is wrong with a new password
	 */
	public Optional<String> problem(SignedInMember member, String password) {
		return this.newPassword.problem(member.memberId(), password);
	}

	/**
	 * Takes a password that {@link #problem} has nothing against; all other sessions end.
	 * @param session the id of the session that goes on
	 */
	public void change(SignedInMember member, String password, String session) {
		this.transaction.executeWithoutResult(
				status -> this.newPassword.set(member.memberId(), password, session, AuditKind.PASSWORD_CHANGED));
	}

}
