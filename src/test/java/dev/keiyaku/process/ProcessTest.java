package dev.keiyaku.process;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.keiyaku.StoreTest;
import dev.keiyaku.member.Companies;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Orders;
import dev.keiyaku.order.Placing;
import dev.keiyaku.sandbox.ReceivedMail;
import dev.keiyaku.sandbox.SandboxMails;
import dev.keiyaku.sandbox.provider.Mode;
import dev.keiyaku.sandbox.provider.ProviderStandIn;
import dev.keiyaku.sandbox.provider.StandInTransaction;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/**
 * A test of one diagram on the running store: PostgreSQL, SMTP and the provider's
 * stand-in are real, and so is the job executor, for which these tests wait. Only a timer
 * that is not due is fired by hand, since the clock belongs to every test of the store.
 */
public abstract class ProcessTest extends StoreTest {

	private static final String BILLED = "【請求のお知らせ】";

	private static final String CREDIT_CHECK = "credit-check";

	private static final String CHECK_CREDIT = "check-credit";

	@Autowired
	protected RuntimeService runtime;

	@Autowired
	protected TaskService tasks;

	@Autowired
	protected ManagementService management;

	@Autowired
	protected HistoryService history;

	@Autowired
	protected ProviderStandIn provider;

	@Autowired
	protected Orders orders;

	protected Placing given;

	protected LocalDate today;

	/** The store's, which other tests move forward. */
	@Autowired
	protected Clock clock;

	@Autowired
	private SandboxMails mails;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@BeforeEach
	void prepare(@Autowired ProcessEngine engine, @Autowired Companies companies, @Autowired Members members) {
		BpmnAwareTests.init(engine);
		this.given = new Placing(companies, members, this.orders);
		this.today = LocalDate.now(this.clock);
	}

	@AfterEach
	void leaveTheProviderAsItWas() {
		this.provider.mode(Mode.NORMAL);
	}

	/**
	 * Begins a process and takes hold of its instance before the job executor can carry
	 * it on.
	 * @param begin returns the business key
	 */
	protected ProcessInstance started(String process, Supplier<String> begin) {
		return this.transaction.execute(status -> instance(process, begin.get()));
	}

	/**
	 * The same, and holds it where the first job is to carry it on, as when the store has
	 * no time for it yet.
	 */
	protected ProcessInstance held(String process, Supplier<String> begin) {
		return started(process, () -> {
			String number = begin.get();
			this.management.updateJobSuspensionState().byProcessInstanceId(instance(process, number).getId()).suspend();
			return number;
		});
	}

	/** Lets a job that is {@link #held} carry the instance on. */
	protected void letGo(ProcessInstance process) {
		this.management.updateJobSuspensionState().byProcessInstanceId(process.getId()).activate();
	}

	protected ProcessInstance instance(String process, String number) {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(process)
			.processInstanceBusinessKey(number)
			.singleResult();
	}

	protected void comesTo(ProcessInstance process, String... activities) {
		soon().untilAsserted(() -> assertThat(waitingAt(process)).containsExactlyInAnyOrder(activities));
	}

	/**
	 * @return the ids of the elements where the instance waits, without the subprocesses
	 * around them; where it waits for its credit check, those of the check
	 */
	protected List<String> waitingAt(ProcessInstance process) {
		ActivityInstance root = this.runtime.getActivityInstance(process.getId());
		if (root == null) {
			return List.of();
		}
		return leaves(root)
			.flatMap(activity -> CHECK_CREDIT.equals(activity)
					? check(process).stream().flatMap(check -> waitingAt(check).stream()) : Stream.of(activity))
			.toList();
	}

	/**
	 * @return the credit check that the instance waits for
	 */
	protected Optional<ProcessInstance> check(ProcessInstance process) {
		return Optional.ofNullable(this.runtime.createProcessInstanceQuery()
			.superProcessInstanceId(process.getId())
			.processDefinitionKey(CREDIT_CHECK)
			.singleResult());
	}

	/**
	 * @return what the instance's credit check has passed, in that order
	 */
	protected List<String> passedInCheck(ProcessInstance process) {
		return this.history.createHistoricActivityInstanceQuery()
			.processInstanceId(checkId(process))
			.finished()
			.orderPartiallyByOccurrence()
			.asc()
			.list()
			.stream()
			.map(HistoricActivityInstance::getActivityId)
			.toList();
	}

	/**
	 * @return the engine's id of the instance's credit check, which may be over
	 */
	protected String checkId(ProcessInstance process) {
		return this.history.createHistoricProcessInstanceQuery()
			.superProcessInstanceId(process.getId())
			.processDefinitionKey(CREDIT_CHECK)
			.singleResult()
			.getId();
	}

	/** Of the instance and of the credit check that it waits for. */
	private List<Job> jobs(ProcessInstance process, String activity) {
		return Stream.concat(Stream.of(process), check(process).stream())
			.flatMap(instance -> this.management.createJobQuery()
				.processInstanceId(instance.getId())
				.activityId(activity)
				.list()
				.stream())
			.toList();
	}

	private static Stream<String> leaves(ActivityInstance scope) {
		Stream<String> jobs = Stream.of(scope.getChildTransitionInstances()).map(TransitionInstance::getActivityId);
		Stream<String> inner = Stream.of(scope.getChildActivityInstances()).flatMap(ProcessTest::leaves);
		List<String> below = Stream.concat(jobs, inner).toList();
		return below.isEmpty() ? Stream.of(scope.getActivityId()) : below.stream();
	}

	protected void comesToItsEnd(ProcessInstance process) {
		soon().untilAsserted(() -> assertThat(process).isEnded());
	}

	protected Task task(String number, String id) {
		return soon().until(() -> this.tasks.createTaskQuery()
			.processInstanceBusinessKey(number)
			.taskDefinitionKey(id)
			.singleResult(), Objects::nonNull);
	}

	protected void complete(String number, String task, Map<String, Object> entered) {
		this.tasks.complete(task(number, task).getId(), entered);
	}

	protected Job job(ProcessInstance process, String activity) {
		return soon().until(() -> jobs(process, activity).stream().findFirst().orElse(null), Objects::nonNull);
	}

	/** Lets the time of a timer come, unless the job executor finds that it has come. */
	protected void fire(ProcessInstance process, String timer) {
		try {
			jobs(process, timer).forEach(job -> this.management.executeJob(job.getId()));
		}
		catch (OptimisticLockingException | NullValueException ex) {
			assertThat(ex).as("the job executor was faster").hasMessageMatching("(?s).*(ENGINE-03005|job|Job).*");
		}
	}

	/**
	 * Lets the first start of an order come that waits for it, without the clock that
	 * belongs to every test.
	 */
	protected void startComes(String orderNumber) {
		ProcessInstance billing = soon().until(() -> instance("order-billing", orderNumber), Objects::nonNull);
		comesTo(billing, "await-first-start");
		this.jdbc.sql("update contract set start_date = ? where order_number = ?")
			.params(LocalDate.now(this.clock), orderNumber)
			.update();
		fire(billing, "first-start-reached");
	}

	protected List<ReceivedMail> mailsTo(SignedInMember customer) {
		return this.mails.to(customer.email());
	}

	/**
	 * All that the customer has been told, but for what is told of bills: when these are
	 * made is tested where they are.
	 */
	protected void receives(SignedInMember customer, String... events) {
		soon()
			.untilAsserted(() -> assertThat(mailsTo(customer)).extracting(mail -> mail.subject().replaceAll("】.*", "】"))
				.filteredOn(event -> !BILLED.equals(event))
				.containsExactlyInAnyOrder(events));
	}

	protected ReceivedMail mail(SignedInMember customer, String event) {
		return soon().until(() -> mailsTo(customer).stream()
			.filter(mail -> mail.subject().startsWith(event))
			.findFirst()
			.orElse(null), Objects::nonNull);
	}

	/** What the provider has registered for an order; there is never more than one. */
	protected StandInTransaction registered(String orderNumber) {
		return registrations(orderNumber).stream().reduce((one, another) -> {
			throw new AssertionError("registered twice: " + orderNumber);
		}).orElse(null);
	}

	private List<StandInTransaction> registrations(String orderNumber) {
		return this.provider.registry()
			.all()
			.stream()
			.filter(transaction -> transaction.shopTransactionId().startsWith(orderNumber + "-"))
			.toList();
	}

	protected static ConditionFactory soon() {
		return Awaitility.await()
			.pollInSameThread()
			.atMost(Duration.ofSeconds(30))
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(100));
	}

}
