package dev.keiyaku.process;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the store uses of the engine's {@code impl} packages, which any release of the
 * engine may change. Whoever adds to this list says in {@code docs/decisions.md} what
 * for.
 */
class EngineInternalsTests {

	private static final String IMPL = "org.camunda.bpm.engine.impl.";

	private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
			// what the public IdentityService answers with
			Map.entry("process.Clerk", Set.of("identity.Authentication")),

			Map.entry("process.CustomerTasks", Set.of("identity.Authentication")),

			Map.entry("process.EngineClock", Set.of("util.ClockUtil")),

			Map.entry("process.EngineMetrics",
					Set.of("cfg.ProcessEngineConfigurationImpl", "metrics.Meter", "metrics.MetricsRegistry")),

			Map.entry("process.EngineSetup",
					Set.of("cfg.AbstractProcessEnginePlugin", "cfg.ProcessEngineConfigurationImpl")),

			Map.entry("process.FailedJobLine", Set.of("persistence.entity.JobEntity")),

			Map.entry("process.FailedJobs",
					Set.of("cfg.TransactionContext", "cfg.TransactionState", "cmd.JobRetryCmd", "interceptor.Command",
							"interceptor.CommandContext", "jobexecutor.DefaultFailedJobCommandFactory",
							"persistence.entity.AcquirableJobEntity", "persistence.entity.ExecutionEntity",
							"persistence.entity.ExecutionManager", "persistence.entity.JobEntity",
							"persistence.entity.JobManager")),

			Map.entry("process.FullHistoryWithoutFacts",
					Set.of("history.HistoryLevelFull", "history.event.HistoryEventType",
							"history.event.HistoryEventTypes")),

			Map.entry("process.LateClerks",
					Set.of("FormServiceImpl", "TaskServiceImpl", "cfg.ProcessEngineConfigurationImpl",
							"form.validator.FormFieldValidationException", "interceptor.CommandContext",
							"interceptor.CommandExecutor", "persistence.entity.TaskManager")),

			// whether a thread is at work on a job
			Map.entry("process.QuietJobs", Set.of("context.Context")),

			Map.entry("process.StraightRuntime",
					Set.of("RuntimeServiceImpl", "cfg.ProcessEngineConfigurationImpl", "interceptor.CommandContext",
							"interceptor.CommandExecutor")),

			// one lock order
			Map.entry("process.StoreRowsFirst",
					Set.of("context.Context", "interceptor.Command", "interceptor.CommandContext",
							"interceptor.CommandContextListener", "interceptor.CommandExecutor",
							"interceptor.CommandInterceptor")),

			Map.entry("process.InstancesInTurn",
					Set.of("db.entitymanager.DbEntityManager", "db.entitymanager.cache.CachedDbEntity",
							"db.entitymanager.cache.DbEntityCache", "db.entitymanager.cache.DbEntityState",
							"interceptor.CommandContext", "persistence.entity.ExecutionEntity")),

			Map.entry("process.UnfinishedInstances",
					Set.of("context.Context", "history.event.HistoricProcessInstanceEventEntity",
							"history.event.HistoryEvent", "history.handler.HistoryEventHandler",
							"interceptor.CommandContext")),

			Map.entry("process.owner.OwnerRights", Set.of("identity.Authentication")),

			Map.entry("process.RefusalInterceptor",
					Set.of("interceptor.Command", "interceptor.CommandExecutor", "interceptor.CommandInterceptor")),

			Map.entry("signin.process.StaffIdentity",
					Set.of("IdentityServiceImpl", "cfg.ProcessEngineConfigurationImpl", "interceptor.CommandExecutor",
							"persistence.entity.UserEntity")),

			Map.entry("signin.process.StaffSignInSetup",
					Set.of("cfg.AbstractProcessEnginePlugin", "cfg.ProcessEngineConfigurationImpl")));

	@Test
	void areUsedInTheseClassesOnly() {
		assertThat(used()).isEqualTo(ALLOWED);
	}

	private static Map<String, Set<String>> used() {
		Map<String, Set<String>> used = new TreeMap<>();
		for (JavaClass type : new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
			.importPackages("dev.keiyaku")) {
			for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
				String target = dependency.getTargetClass().getName();
				if (target.startsWith(IMPL)) {
					used.computeIfAbsent(outermost(type), any -> new TreeSet<>()).add(target.substring(IMPL.length()));
				}
			}
		}
		return used;
	}

	private static String outermost(JavaClass type) {
		return type.getName().replaceFirst("\\$.*", "").replace("dev.keiyaku.", "");
	}

}
