package dev.keiyaku.signin.process;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import dev.keiyaku.member.PasswordRules;
import dev.keiyaku.member.PasswordRules.Refusal;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.identity.PasswordPolicyRule;
import org.camunda.bpm.engine.identity.User;

import org.springframework.context.MessageSource;

/**
 * Holds staff's passwords to the rules of members' ({@link PasswordRules}; store,
 * "Signing in"). The webapps show each rule beside the field and whether it is kept.
 */
class StaffPasswordPolicy implements PasswordPolicy {

	private final PasswordRules rules;

	private final MessageSource messages;

	StaffPasswordPolicy(PasswordRules rules, MessageSource messages) {
		this.rules = rules;
		this.messages = messages;
	}

	@Override
	public List<PasswordPolicyRule> getRules() {
		return Arrays.stream(Refusal.values()).<PasswordPolicyRule>map(Rule::new).toList();
	}

	/** What a password breaks if it is refused for this. */
	private final class Rule implements PasswordPolicyRule {

		private final Refusal refusal;

		private Rule(Refusal refusal) {
			this.refusal = refusal;
		}

		/** A webapp shows a key that its texts do not have as it is. */
		@Override
		public String getPlaceholder() {
			return StaffPasswordPolicy.this.messages.getMessage(this.refusal.messageKey(), null, Locale.JAPAN);
		}

		@Override
		public Map<String, String> getParameters() {
			return Map.of();
		}

		@Override
		public boolean execute(String password) {
			return execute(password, null);
		}

		@Override
		public boolean execute(String password, User user) {
			String userId = (user != null && user.getId() != null) ? user.getId() : "";
			return StaffPasswordPolicy.this.rules.refusal((password != null) ? password : "", userId)
				.filter(this.refusal::equals)
				.isEmpty();
		}

	}

}
