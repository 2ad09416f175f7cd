package dev.keiyaku.joining.process;

import dev.keiyaku.member.CustomerGroup;

import org.springframework.stereotype.Component;

/**
 * By this name running invitations ask for their {@link CustomerGroup} whose version of
 * {@code user-invitation} is older than that one.
 */
@Component
public class InvitingCompany {

	private final CustomerGroup group;

	InvitingCompany(CustomerGroup group) {
		this.group = group;
	}

	/**
	 * @return the group of the company that sent an invitation, by its number
	 */
	public String group(String number) {
		return this.group.of(number);
	}

}
