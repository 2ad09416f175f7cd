package dev.keiyaku.process;

import java.util.ArrayList;
import java.util.List;

import dev.keiyaku.setting.StartCheck;
import dev.keiyaku.setting.WrongSetting;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** What is done at each start, in this order, before the web server opens. */
@Component
class EngineStart implements SmartInitializingSingleton {

	private final StoreDeployment deployment;

	private final StaffSetup staff;

	private final ObjectProvider<StartCheck> checks;

	EngineStart(StoreDeployment deployment, StaffSetup staff, ObjectProvider<StartCheck> checks) {
		this.deployment = deployment;
		this.staff = staff;
		this.checks = checks;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.deployment.deploy();
		this.staff.setUp();
		check();
	}

	private void check() {
		List<WrongSetting> wrong = new ArrayList<>();
		for (StartCheck check : this.checks) {
			try {
				check.check();
			}
			catch (WrongSetting ex) {
				wrong.add(ex);
			}
		}
		if (!wrong.isEmpty()) {
			throw WrongSetting.all(wrong);
		}
	}

}
