package dev.keiyaku.signin;

import java.util.Map;

import dev.keiyaku.mail.MailFacts;
import dev.keiyaku.mail.MailRecipient;
import dev.keiyaku.member.MailReader;
import dev.keiyaku.member.Members;

import org.springframework.stereotype.Component;

/** What the mails with codes say. */
@Component
class MailedCodeFacts implements MailFacts<MailedCodeNumbers> {

	private final MailedCodeRepository codes;

	private final MailedCodes mailed;

	private final Members members;

	MailedCodeFacts(MailedCodeRepository codes, MailedCodes mailed, Members members) {
		this.codes = codes;
		this.mailed = mailed;
		this.members = members;
	}

	@Override
	public MailRecipient customer(String businessKey) {
		return MailReader.of(this.members.byId(this.codes.findById(businessKey).orElseThrow().memberId()));
	}

	@Override
	public Map<String, Object> facts(String businessKey) {
		return Map.of();
	}

	@Override
	public Map<String, Object> secrets(String businessKey, String template) {
		return Map.of("code", this.mailed.write(businessKey));
	}

}
