package dev.keiyaku.process;

import java.util.Locale;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.RuntimeServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ModificationBuilder;
import org.camunda.bpm.engine.runtime.ProcessInstanceModificationBuilder;

import org.springframework.context.MessageSource;

/**
 * Lets nobody who is signed in to a webapp lead an instance past its diagram. The store
 * itself may, at a migration. No bean: the engine's own service is one already.
 */
class StraightRuntime extends RuntimeServiceImpl {

	private final MessageSource messages;

	StraightRuntime(MessageSource messages) {
		this.messages = messages;
	}

	/** Before the engine is built: the webapps use this service. */
	void serve(ProcessEngineConfigurationImpl engine) {
		engine.setRuntimeService(this);
	}

	@Override
	public ProcessInstanceModificationBuilder createProcessInstanceModification(String processInstanceId) {
		refuseStaff();
		return super.createProcessInstanceModification(processInstanceId);
	}

	@Override
	public ModificationBuilder createModification(String processDefinitionId) {
		refuseStaff();
		return super.createModification(processDefinitionId);
	}

	private void refuseStaff() {
		boolean staff = this.commandExecutor.execute((context) -> context.getAuthentication() != null);
		if (staff) {
			throw new BadUserRequestException(
					this.messages.getMessage("process.instance.modified", null, Locale.JAPAN));
		}
	}

}
