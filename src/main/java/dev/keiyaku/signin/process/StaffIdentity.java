package dev.keiyaku.signin.process;

import java.util.Locale;

import dev.keiyaku.signin.StaffPasswords;
import dev.keiyaku.signin.TooManyAttemptsException;
import jakarta.ws.rs.core.Response.Status;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.camunda.bpm.engine.rest.exception.RestException;

import org.springframework.context.MessageSource;

/**
 * The engine's users with the store's limits. Whatever asks for a password of the staff
 * asks this service: the sign-in to a webapp, and a webapp that wants the password again.
 * Whatever sets one has it checked here ({@link StaffPasswordPolicy}). No bean: the
 * engine's own service is one already.
 */
class StaffIdentity extends IdentityServiceImpl {

	private final StaffPasswords passwords;

	private final MessageSource messages;

	StaffIdentity(StaffPasswords passwords, MessageSource messages) {
		this.passwords = passwords;
		this.messages = messages;
	}

	/** Before the engine is built: the webapps use this service. */
	void serve(ProcessEngineConfigurationImpl engine) {
		engine.setIdentityService(this);
		// the engine would lock an account for good after ten mistakes, whoever made them
		engine.setLoginMaxAttempts(Integer.MAX_VALUE);
		engine.setLoginDelayBase(0);
	}

	@Override
	public boolean checkPassword(String userId, String password) {
		if (userId == null || password == null) {
			return false;
		}
		try {
			return this.passwords.isRight(userId, () -> super.checkPassword(userId, password));
		}
		catch (TooManyAttemptsException ex) {
			throw new RestException(Status.TOO_MANY_REQUESTS,
					this.messages.getMessage("signin.problem.wait", new Object[] { ex.minutes() }, Locale.JAPAN));
		}
	}

	@Override
	public void saveUser(User user, boolean withoutPolicy) {
		if (user instanceof UserEntity changed && changed.hasNewPassword()
				&& !this.commandExecutor.execute((context) -> changed.checkPasswordAgainstPolicy())) {
			throw new BadUserRequestException(this.messages.getMessage("member.password.rule", null, Locale.JAPAN));
		}
		super.saveUser(user, withoutPolicy);
	}

	/** What the administration offers for somebody who is locked out. */
	@Override
	public void unlockUser(String userId) {
		super.unlockUser(userId);
		this.passwords.forgive(userId);
	}

}
