package dev.keiyaku.joining.process;

import dev.keiyaku.joining.Invitations;
import dev.keiyaku.member.Companies;
import dev.keiyaku.process.CustomerTasks;

import org.springframework.stereotype.Component;

/** Whose 管理者 decide about an invited person: the candidate group. */
@Component
public class InvitingCompany {

	private final Invitations invitations;

	private final Companies companies;

	InvitingCompany(Invitations invitations, Companies companies) {
		this.invitations = invitations;
		this.companies = companies;
	}

	/**
	 * @return the group of the company that sent an invitation, by its number
	 */
	public String group(String number) {
		return CustomerTasks.group(this.companies.byId(this.invitations.byNumber(number).companyId()).number());
	}

}
