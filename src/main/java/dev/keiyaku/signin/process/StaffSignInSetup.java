package dev.keiyaku.signin.process;

import dev.keiyaku.member.PasswordRules;
import dev.keiyaku.setting.WrongSetting;
import dev.keiyaku.signin.StaffPasswords;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.property.AdminUserProperty;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Puts {@link StaffIdentity} in the place of the engine's own service, and looks at the
 * administrator that the settings name before the engine makes one.
 */
@Component
class StaffSignInSetup extends AbstractProcessEnginePlugin {

	private static final String ID = "camunda.bpm.admin-user.id";

	private static final String PASSWORD = "camunda.bpm.admin-user.password";

	/** As the engine takes them. */
	private static final String USER_ID = "[a-zA-Z0-9]+";

	private final StaffIdentity identity;

	private final StaffPasswordPolicy policy;

	private final PasswordRules rules;

	private final CamundaBpmProperties settings;

	private final StaffOidcProperties oidc;

	StaffSignInSetup(StaffPasswords passwords, PasswordRules rules, MessageSource messages,
			CamundaBpmProperties settings, StaffOidcProperties oidc) {
		this.identity = new StaffIdentity(passwords, messages);
		this.policy = new StaffPasswordPolicy(rules, messages);
		this.rules = rules;
		this.settings = settings;
		this.oidc = oidc;
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		check(this.settings.getAdminUser());
		this.identity.serve(engine);
		if (StringUtils.hasText(this.oidc.issuer())) {
			engine.setUserResourceWhitelistPattern(OidcStaff.USER_ID);
		}
		engine.setPasswordPolicy(this.policy);
		engine.setEnablePasswordPolicy(true);
	}

	private void check(AdminUserProperty administrator) {
		String id = administrator.getId();
		String password = administrator.getPassword();
		if (id == null && password == null) {
			return;
		}
		WrongSetting.unless(id != null && id.matches(USER_ID), ID, "must be set, with letters and digits alone");
		WrongSetting.unless(StringUtils.hasText(password), PASSWORD, "must be set");
		WrongSetting.unless(this.rules.refusal(password, id).isEmpty(), PASSWORD,
				"must have %d characters or more, must not contain %s and must not be a common password"
					.formatted(PasswordRules.MINIMUM, ID));
	}

}
