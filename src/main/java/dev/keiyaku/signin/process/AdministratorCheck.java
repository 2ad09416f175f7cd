package dev.keiyaku.signin.process;

import dev.keiyaku.setting.StartCheck;
import dev.keiyaku.setting.WrongSetting;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;

import org.springframework.stereotype.Component;

/**
 * A store without any administrator does not start: nobody could hire staff, and the
 * engine would offer whoever comes first to become the administrator.
 */
@Component
class AdministratorCheck implements StartCheck {

	private final IdentityService identity;

	AdministratorCheck(IdentityService identity) {
		this.identity = identity;
	}

	@Override
	public void check() {
		WrongSetting.unless(this.identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() > 0,
				"camunda.bpm.admin-user.id, camunda.bpm.admin-user.password",
				"must be set (CAMUNDA_BPM_ADMINUSER_ID, CAMUNDA_BPM_ADMINUSER_PASSWORD): the store has no administrator yet");
	}

}
