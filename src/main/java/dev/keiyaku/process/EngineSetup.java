package dev.keiyaku.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.keiyaku.lock.AdvisoryLocks;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;

import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * What cannot be said in {@code application.yml}; being here also makes the engine wait
 * for Flyway.
 */
@Component
@DependsOnDatabaseInitialization
class EngineSetup extends AbstractProcessEnginePlugin {

	private final LateClerks lateClerks;

	private final UnfinishedInstances unfinished;

	private final StraightRuntime runtime;

	private final InstancesInTurn instances;

	private final Set<String> confidential;

	EngineSetup(LateClerks lateClerks, UnfinishedInstances unfinished, MessageSource messages, AdvisoryLocks locks,
			List<ProcessVariables> variables) {
		this.lateClerks = lateClerks;
		this.unfinished = unfinished;
		this.runtime = new StraightRuntime(messages);
		this.instances = new InstancesInTurn(locks);
		this.confidential = variables.stream()
			.flatMap((process) -> process.confidential().stream())
			.collect(Collectors.toUnmodifiableSet());
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.setEnableHistoricInstancePermissions(true);
		// of two levels of one name the engine takes the custom one
		engine.setCustomHistoryLevels(List.of(new FullHistoryWithoutFacts(this.confidential)));
		engine.setCustomPreCommandInterceptorsTxRequired(List.of(new RefusalInterceptor()));
		engine.setCustomPostCommandInterceptorsTxRequired(List.of(new StoreRowsFirst(this.instances)));
		engine.setCustomPostCommandInterceptorsTxRequiresNew(List.of(new StoreRowsFirst(this.instances)));
		engine.setFailedJobCommandFactory(new FailedJobs());
		engine.setCustomHistoryEventHandlers(List.of(this.unfinished));
		// an error that nothing catches would end its instance as if all were done
		engine.setEnableExceptionsAfterUnhandledBpmnError(true);
		// what each line of the log is about: numbers and ids, nothing of a person
		engine.setLoggingContextBusinessKey("businessKey");
		engine.setLoggingContextProcessDefinitionKey("processDefinitionKey");
		engine.setLoggingContextProcessDefinitionId(null);
		engine.setLoggingContextApplicationName(null);
		engine.setLoggingContextEngineName(null);
		// a cycle that the settings have changed holds for timers that run already
		engine.setReevaluateTimeCycleWhenDue(true);
		this.lateClerks.serve(engine);
		this.runtime.serve(engine);
		// what can wait, such as the bills of a day, lets the mails and clicks of people
		// go first
		engine.setJobExecutorAcquireByPriority(true);
		// a day that is known from the beginning is written with each row, and not to all
		// of them at the end
		engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
		// at night in Japan, wherever the server stands
		engine.setHistoryCleanupBatchWindowStartTime("01:00+0900");
		engine.setHistoryCleanupBatchWindowEndTime("05:00+0900");
		engine.setGroupResourceWhitelistPattern("[a-zA-Z0-9-]+");
	}

}
