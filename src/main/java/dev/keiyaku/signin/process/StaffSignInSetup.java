package dev.keiyaku.signin.process;

import dev.keiyaku.signin.StaffPasswords;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts {@link StaffIdentity} in the place of the engine's own service. */
@Component
class StaffSignInSetup extends AbstractProcessEnginePlugin {

	private final StaffIdentity identity;

	StaffSignInSetup(StaffPasswords passwords, MessageSource messages) {
		this.identity = new StaffIdentity(passwords, messages);
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		this.identity.serve(engine);
	}

}
