package dev.keiyaku.joining.process;

import dev.keiyaku.joining.JoiningProperties;

import org.springframework.stereotype.Component;

/**
 * The times of {@code member-registration.bpmn} and {@code user-invitation.bpmn}, as ISO
 * 8601 durations.
 */
@Component
public class JoiningTimers {

	private final JoiningProperties properties;

	JoiningTimers(JoiningProperties properties) {
		this.properties = properties;
	}

	/**
	 * @return the time to use the identity link
	 */
	public String getIdentity() {
		return this.properties.identityLink().toString();
	}

	/**
	 * @return the time to accept an invitation
	 */
	public String getInvitation() {
		return this.properties.invitationLink().toString();
	}

}
