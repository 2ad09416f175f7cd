package dev.keiyaku.process;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** What is done at each start, in this order, before the web server opens. */
@Component
class EngineStart implements SmartInitializingSingleton {

	private final StoreDeployment deployment;

	private final StaffSetup staff;

	EngineStart(StoreDeployment deployment, StaffSetup staff) {
		this.deployment = deployment;
		this.staff = staff;
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.deployment.deploy();
		this.staff.setUp();
	}

}
