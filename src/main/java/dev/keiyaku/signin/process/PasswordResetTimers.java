package dev.keiyaku.signin.process;

import java.time.temporal.ChronoUnit;

import dev.keiyaku.signin.PasswordResets;

import org.springframework.stereotype.Component;

/** The time of {@code password-reset.bpmn}. */
@Component
public class PasswordResetTimers {

	private final PasswordResets resets;

	PasswordResetTimers(PasswordResets resets) {
		this.resets = resets;
	}

	/**
	 * @return when to look whether a reset is over, as ISO 8601 in whole seconds
	 */
	public String deadline(String number) {
		return this.resets.deadline(number).truncatedTo(ChronoUnit.SECONDS).plusSeconds(1).toString();
	}

}
