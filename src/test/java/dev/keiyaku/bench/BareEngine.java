package dev.keiyaku.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.zaxxer.hikari.HikariDataSource;
import dev.keiyaku.process.RetryCycles;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.DeploymentBuilder;

/**
 * The store's own diagrams on an engine without a store: delegates do nothing but start
 * the instances that the store's start, listeners are left out, expressions are
 * constants. What it runs in a second is what the engine and the disk allow. Connection
 * pool, job executor, history and authorizations are set up as in the store's
 * application.yml, and statements are counted the same way.
 */
class BareEngine implements AutoCloseable {

	private static final List<String> DIAGRAMS = List.of("order-acceptance", "credit-check", "delivery-receipt",
			"order-billing", "contract-term", "term-billing", "mail-delivery");

	/** The term, its bill, the credit check, the mail. */
	private static final int INSTANCES_OF_A_BILL = 4;

	private final HikariDataSource database;

	private final Statements statements = new Statements();

	private final ProcessEngine engine;

	private final Progress progress;

	/**
	 * @param retry the store's: each job's list is read when it is made
	 */
	BareEngine(String jdbcUrl, RetryCycles retry) throws IOException {
		this.database = new HikariDataSource();
		this.database.setJdbcUrl(jdbcUrl);
		this.database.setMaximumPoolSize(20);
		this.engine = engine(retry);
		this.progress = new Progress(this.statements.counted(this.database));
		DeploymentBuilder deployment = this.engine.getRepositoryService().createDeployment();
		for (String diagram : DIAGRAMS) {
			deployment.addString(diagram + ".bpmn", bare(Path.of("processes", diagram + ".bpmn")));
		}
		deployment.addString("order-review.dmn", Files.readString(Path.of("processes", "order-review.dmn")));
		deployment.deploy();
	}

	private ProcessEngine engine(RetryCycles retry) {
		DefaultJobExecutor executor = new DefaultJobExecutor();
		executor.setCorePoolSize(6);
		executor.setMaxPoolSize(6);
		executor.setQueueSize(12);
		executor.setMaxJobsPerAcquisition(50);
		executor.setWaitTimeInMillis(200);
		executor.setMaxWait(1000);
		executor.setBackoffTimeInMillis(50);
		executor.setMaxBackoff(1000);
		StandaloneProcessEngineConfiguration configuration = new StandaloneProcessEngineConfiguration();
		configuration.setProcessEngineName("bare");
		configuration.setDataSource(this.statements.counted(this.database));
		configuration.setDatabaseSchemaUpdate("true");
		configuration.setHistory("full");
		configuration.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_START);
		configuration.setJobExecutorAcquireByPriority(true);
		configuration.setAuthorizationEnabled(true);
		configuration.setEnableHistoricInstancePermissions(true);
		configuration.setDefaultSerializationFormat("application/json");
		configuration.setJobExecutor(executor);
		configuration.setJobExecutorActivate(true);
		configuration.setBeans(Map.of("nothing", new Nothing(), "tomorrow",
				Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(1))), "retry", retry,
				"deliveryTimers", Map.of("reminders", "R4/P3D", "followUp", "P14D", "followUpAgain", "P7D"),
				"creditTimers", Map.of("polling", "R/PT15M")));
		return configuration.buildProcessEngine();
	}

	private static String bare(Path diagram) throws IOException {
		return Files.readString(diagram, StandardCharsets.UTF_8)
			.replaceAll("camunda:delegateExpression=\"\\$\\{[^}]*}\"", "camunda:delegateExpression=\"\\${nothing}\"")
			.replaceAll("<camunda:(task|execution)Listener[^>]*/>", "")
			.replaceAll("\\$\\{businessCalendar\\.[^}]*}", "\\${tomorrow}")
			.replaceAll("\\$\\{customerGroup\\.[^}]*}", "customer")
			.replaceAll("paymentFacts\\.isDue\\([^)]*\\)", "true")
			.replaceAll("contractTerms\\.turnFrom\\((\\w+)\\)", "$1")
			.replaceAll("contractTerms\\.(starts|isReached|hasNext)\\([^)]*\\)", "true")
			.replaceAll("contractTerms\\.\\w+\\([^)]*\\)", "false")
			.replaceAll("billingPace\\.isNow\\(\\)", "true")
			.replaceAll("\\$\\{orderReview\\.isFirst[^}]*}", "\\${true}")
			.replaceAll("\\$\\{orderReview\\.total[^}]*}", "\\${8514}");
	}

	Statements statements() {
		return this.statements;
	}

	/** Carries one order from its placing to the wait for its start. */
	void lifecycle(String number, LocalDate today, Waiting waiting) {
		this.engine.getRuntimeService()
			.startProcessInstanceByKey("order-acceptance", number, Map.of("orderNumber", number));
		complete(number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"), waiting);
		complete(number, "arrange-delivery", Map.of("makerOrderNumber", "M-1", "deliveredOn", today.toString()),
				waiting);
		complete(number, "confirm-receipt", Map.of("memberId", 1L), waiting);
		this.progress.end(number, waiting);
	}

	/**
	 * Carries a contract from a term that begins and is billed to its end, and to the
	 * wait for the next one.
	 */
	void bill(String number, Waiting waiting) {
		Date now = ClockUtil.getCurrentTime();
		Map<String, Object> variables = new HashMap<>(
				Map.of("term", 2, "termStartsAt", now, "termEndsAt", now, "endTold", false));
		variables.put("renewalNoticeAt", null);
		this.engine.getRuntimeService().startProcessInstanceByKey("contract-term", number, variables);
		this.progress.ended(number, INSTANCES_OF_A_BILL, waiting);
	}

	private void complete(String number, String task, Map<String, Object> entered, Waiting waiting) {
		this.engine.getTaskService().complete(this.progress.task(number, task, waiting), entered);
	}

	@Override
	public void close() {
		this.engine.close();
		this.database.close();
	}

	private static Map<String, Object> term(String number) {
		Date start = inAWeek();
		Map<String, Object> variables = new HashMap<>(Map.of("term", 1, "termStartsAt", start, "termEndsAt", start));
		variables.put("renewalNoticeAt", null);
		return variables;
	}

	/** By the engines' clock, which is the sandbox's where that has been moved. */
	private static Date inAWeek() {
		return Date.from(ClockUtil.getCurrentTime().toInstant().plus(Duration.ofDays(7)));
	}

	/** Starts the instances that the store's delegates start, and does nothing else. */
	private static final class Nothing implements JavaDelegate {

		@Override
		public void execute(DelegateExecution execution) {
			String activity = execution.getCurrentActivityId();
			String number = execution.getProcessBusinessKey();
			if (activity.equals("register-transaction")) {
				execution.setVariable("creditDecision", "PASSED");
			}
			else if (activity.equals("decide-order-billing")) {
				execution.setVariable("billingStep", "WAIT");
				execution.setVariable("billingAt", inAWeek());
			}
			else if (activity.startsWith("mail-")) {
				execution.getProcessEngineServices()
					.getRuntimeService()
					.startProcessInstanceByKey("mail-delivery", number, Map.of("mailId", 1L));
			}
			else if (activity.equals("begin-billing")) {
				execution.getProcessEngineServices()
					.getRuntimeService()
					.startProcessInstanceByKey("term-billing", number, Map.of("contractNumber", number));
			}
			else if (activity.equals("prepare-contract-terms") || activity.equals("start-next-term")) {
				execution.getProcessEngineServices()
					.getRuntimeService()
					.startProcessInstanceByKey("contract-term", number, term(number));
			}
		}

	}

}
