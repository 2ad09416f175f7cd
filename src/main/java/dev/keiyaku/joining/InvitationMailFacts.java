package dev.keiyaku.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.mail.MailFacts;
import dev.keiyaku.mail.MailRecipient;
import dev.keiyaku.member.Companies;
import dev.keiyaku.member.Company;
import dev.keiyaku.member.MailReader;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.PersonalData;
import dev.keiyaku.store.StoreProperties;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What mails about an invitation can say; their customer is the invited person. */
@Component
@Transactional
class InvitationMailFacts implements MailFacts<InvitationNumbers> {

	private static final String ADMINISTRATOR = "administrator";

	private static final String USER_INVITATION = "user-invitation";

	private final Invitations invitations;

	private final Companies companies;

	private final Members members;

	private final StoreProperties store;

	private final Texts texts;

	InvitationMailFacts(Invitations invitations, Companies companies, Members members, StoreProperties store,
			Texts texts) {
		this.invitations = invitations;
		this.companies = companies;
		this.members = members;
		this.store = store;
		this.texts = texts;
	}

	@Override
	public MailRecipient customer(String businessKey) {
		Invitation invitation = this.invitations.byNumber(businessKey);
		Company company = this.companies.byId(invitation.companyId());
		return invited(invitation)
			.map(person -> new MailRecipient(company.name(), person.department(), person.name(), invitation.email()))
			.orElseGet(() -> new MailRecipient(company.name(), null, null, invitation.email()));
	}

	/** Who sent the invitation, or another 管理者 when that one no longer is. */
	@Override
	public Optional<MailRecipient> reader(String businessKey, String recipient) {
		if (!ADMINISTRATOR.equals(recipient)) {
			return Optional.empty();
		}
		Invitation invitation = this.invitations.byNumber(businessKey);
		List<Member> administrators = this.members.administrators(invitation.companyId());
		Member reader = administrators.stream()
			.filter(member -> member.id() == invitation.invitedBy())
			.findFirst()
			.or(() -> administrators.stream().findFirst())
			.orElseGet(() -> this.members.byId(invitation.invitedBy()));
		return Optional.of(MailReader.of(reader));
	}

	@Override
	public Map<String, Object> facts(String businessKey) {
		Invitation invitation = this.invitations.byNumber(businessKey);
		Map<String, Object> facts = new HashMap<>();
		facts.put("companyName", this.companies.byId(invitation.companyId()).name());
		facts.put("inviter", this.members.byId(invitation.invitedBy()).person().name());
		facts.put("message", invitation.message().isBlank() ? null : invitation.message());
		facts.put("role", this.texts.of("member.role." + invitation.role()));
		facts.put("linkExpiresAt", this.texts.moment(invitation.linkExpiresAt()));
		facts.put("personName", invited(invitation).map(PersonalData::name).orElse(null));
		facts.put("email", invitation.email());
		facts.put("loginId", member(invitation).map(Member::loginId).orElse(null));
		facts.put("loginUrl", this.store.link("/login"));
		return facts;
	}

	private Optional<PersonalData> invited(Invitation invitation) {
		return member(invitation).map(Member::person);
	}

	private Optional<Member> member(Invitation invitation) {
		return switch (invitation.status()) {
			case ACCEPTED, APPROVED, DECLINED -> Optional.of(this.members.byId(invitation.memberId()));
			default -> Optional.empty();
		};
	}

	@Override
	public Map<String, Object> secrets(String businessKey, String template) {
		return USER_INVITATION.equals(template)
				? Map.of("link", this.store.link("/invitations/" + this.invitations.newLink(businessKey))) : Map.of();
	}

}
