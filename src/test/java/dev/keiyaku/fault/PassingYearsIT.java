package dev.keiyaku.fault;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keiyaku.amendment.Amendment;
import dev.keiyaku.amendment.AmendmentKind;
import dev.keiyaku.amendment.AmendmentProcessTest;
import dev.keiyaku.amendment.AmendmentStatus;
import dev.keiyaku.amendment.AmendmentWithdrawal;
import dev.keiyaku.amendment.LineTarget;
import dev.keiyaku.amendment.Proposed;
import dev.keiyaku.amendment.Timing;
import dev.keiyaku.amendment.web.ContractCustomer;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.bill.Bill;
import dev.keiyaku.bill.BillKind;
import dev.keiyaku.bill.BillStatus;
import dev.keiyaku.bill.BilledPeriod;
import dev.keiyaku.bill.Bills;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractHolder;
import dev.keiyaku.contract.ContractLine;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.ContractTerm;
import dev.keiyaku.contract.ContractVersion;
import dev.keiyaku.contract.OpenContract;
import dev.keiyaku.delivery.ReceiptConfirmation;
import dev.keiyaku.order.Placing;
import dev.keiyaku.sandbox.SandboxClock;
import dev.keiyaku.sandbox.provider.StandInTransaction;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Contracts and the procedures on them while months and years pass at once, as over a
 * store that was stopped (store, fault 12). The clock is this store's own.
 */
@Tag("other-store")
@Tag("faults")
class PassingYearsIT extends AmendmentProcessTest {

	private static final int STORIES = Math.max(1, Integer.getInteger("fault.races", 5) / 20);

	private static final int STEPS = 12;

	private static final ZoneId JST = ZoneId.of("Asia/Tokyo");

	private static final String MONTHLY = "zoom-workplace-pro-monthly";

	private static final String ANNUAL = "zoom-workplace-pro";

	@Autowired
	private ApplicationContext store;

	@Autowired
	private SandboxClock sandboxClock;

	@Autowired
	private AmendmentWithdrawal withdrawal;

	@Autowired
	private ReceiptConfirmation receipts;

	@Autowired
	private Bills bills;

	@Autowired
	private JdbcClient database;

	@Value("${server.port}")
	private int port;

	private final List<String> numbers = new ArrayList<>();

	@BeforeEach
	void aCompany() {
		// a name of its own, by which the provider's books are read
		this.customer = this.given.company("通過商事%d株式会社".formatted(System.nanoTime() % 1_000_000));
	}

	@Test
	void aYearAtOnceFromALeapDayOnIsCaughtUpInOrderAndOnce() {
		come(nextLeapDay());
		LocalDate monthsEnd = this.today.withMonth(1).withDayOfMonth(31);
		String changed = opened(Placing.monthly(3, monthsEnd));
		String undecided = opened(Placing.monthly(3, monthsEnd));
		String ending = opened(Placing.monthly(3, monthsEnd));
		String goingOn = opened(Placing.monthly(3, monthsEnd));
		String yearly = opened(Placing.annual(3, this.today));
		String yearlyEnding = opened(Placing.annual(3, this.today));
		String change = asked(changed, MONTHLY, 2);
		staffAgree(change);
		String late = asked(undecided, MONTHLY, 2);
		staffAgree(cancelled(ending));
		String takenBack = cancelled(goingOn);
		staffAgree(takenBack);
		assertThat(withdrawn(takenBack)).isTrue();
		staffAgree(cancelled(yearlyEnding));
		LocalDate leapDay = this.today;

		come(leapDay.plusYears(1).plusDays(5));

		assertCaughtUp(changed);
		assertThat(contract(changed).versionOn(leapDay.plusDays(1)).cause()).isEqualTo(change);
		assertThat(this.amendments.byNumber(change).status()).isEqualTo(AmendmentStatus.COMPLETED);
		assertThat(terms(undecided)).containsExactly(1);
		assertThat(contract(ending).status()).isEqualTo(ContractStatus.ENDED);
		assertThat(contract(ending).endDate()).contains(leapDay);
		assertThat(terms(ending)).containsExactly(1);
		assertCaughtUp(goingOn);
		assertThat(contract(goingOn).endDate()).isEmpty();
		assertCaughtUp(yearly);
		assertThat(terms(yearly)).containsExactly(1, 2);
		assertThat(contract(yearlyEnding).endDate()).contains(leapDay.plusYears(1));
		assertThat(contract(yearlyEnding).status()).isEqualTo(ContractStatus.ENDED);
		assertThat(bills(undecided)).as("what is undecided is not billed").isEmpty();
		staffAgree(late);
		settled();
		assertCaughtUp(undecided);
		List.of(changed, undecided, ending, goingOn, yearly, yearlyEnding).forEach(this::assertBilled);
		assertThat(bills(ending)).as("it ended with its first term").isEmpty();
		assertBooksAgree();
		assertThat(contract(undecided).versionOn(leapDay.plusDays(1)).cause()).isEqualTo(late);
		receives(this.customer, STARTED, STARTED, STARTED, STARTED, STARTED, STARTED, "【変更受付のご連絡】", "【変更受付のご連絡】",
				"【変更確定のご連絡】", "【変更確定のご連絡】", "【変更適用のご連絡】", "【変更適用のご連絡】", "【解約受付のご連絡】", "【解約受付のご連絡】", "【解約受付のご連絡】",
				"【解約受付結果のご連絡】", "【解約受付結果のご連絡】", "【解約受付結果のご連絡】", "【取り下げ完了のご連絡】", "【解約完了のご連絡】", "【解約完了のご連絡】",
				"【契約更新時期のご案内】", "【契約終了のお知らせ】");
	}

	@Test
	void aYearMonthByMonthShowsTwelveBillsOfAMonthlyContractAndOneOfAnAnnualOne() {
		LocalDate start = this.today;
		String monthly = opened(Placing.monthly(3, start));
		String yearly = opened(Placing.annual(3, start));

		for (int month = 1; month <= 12; month++) {
			come(start.plusMonths(month));
			assertBilled(monthly);
			assertBilled(yearly);
		}

		assertThat(bills(monthly)).hasSize(12)
			.allSatisfy((bill) -> assertThat(bill.status()).isEqualTo(BillStatus.BILLED))
			.extracting((bill) -> bill.periods().get(0).term())
			.containsExactlyElementsOf(IntStream.rangeClosed(2, 13).boxed().toList());
		assertThat(bills(yearly)).singleElement()
			.satisfies((bill) -> assertThat(bill.amounts().subtotal())
				.isEqualTo(contract(yearly).amountOn(bill.firstDay())));
		assertThat(mailsTo(this.customer)).filteredOn((mail) -> mail.subject().startsWith("【請求のお知らせ】")).hasSize(13);
		assertBooksAgree();
	}

	@Test
	void aWizardThatWasLeftOpenOverATermsEndShowsTheNewDayAndKeepsWhatWasEntered() {
		ContractCustomer member = ContractCustomer.of(this.store, this.port, "放置商事株式会社",
				Placing.monthly(3, this.today.minusDays(15)));
		String less = member.less(MONTHLY, 2);
		String all = member.cancelAll();
		LocalDate next = contract(member.contract()).termOn(this.today).lastDay().plusDays(1);
		this.numbers.add(member.contract());

		come(next.plusDays(1));

		ContractCustomer back = member.back(this.port);
		for (Map.Entry<String, String> left : Map.of("/change", less, "/cancel/all", all).entrySet()) {
			HttpResponse<String> answer = back.submit(left.getValue());
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
			assertThat(answer.body()).contains("最新の内容をご確認のうえ、もう一度お進みください", "\"" + back.page(left.getKey()) + "\"");
		}
		assertThat(this.amendments.ofContract(member.contract())).isEmpty();
		String number = back.submit(back.cancelAll()).body().replaceAll("(?s).*/(A-\\d+).*", "$1");
		assertThat(this.amendments.byNumber(number).effectiveDay())
			.contains(contract(member.contract()).termOn(this.today).lastDay().plusDays(1));
	}

	@Test
	void whateverIsAskedForAndDecidedTheContractsHold() {
		for (int story = 0; story < STORIES; story++) {
			Random random = new Random(20_261_129L + story);
			aCompany();
			this.numbers.clear();
			opened(Placing.monthly(3, this.today.minusDays(3)));
			opened(Placing.monthly(5, this.today.minusMonths(1).plusDays(2)),
					Placing.monthly(2, this.today.minusMonths(1).plusDays(2)));
			opened(Placing.annual(3, this.today.minusMonths(11).minusDays(15)));
			opened(Placing.monthly(4, this.today.plusDays(10)));
			for (int step = 0; step < STEPS; step++) {
				for (String number : List.copyOf(this.numbers)) {
					take(random, contract(number));
				}
				come(this.today.plusDays(random.nextInt(40)));
				List.copyOf(this.numbers)
					.forEach((number) -> this.contracts.successors(number)
						.stream()
						.map(Contract::number)
						.filter((successor) -> !this.numbers.contains(successor))
						.forEach(this.numbers::add));
				this.numbers.forEach(this::assertHolds);
			}
			System.out.printf("row 12: story %d: %d contracts, %d procedures: %s%n", story, this.numbers.size(),
					all().count(), all().map(Amendment::status).sorted().toList());
			all().forEach(this::assertLedger);
			this.numbers.forEach(this::assertBilled);
			assertBooksAgree();
		}
	}

	private List<Bill> bills(String contract) {
		return this.bills.ofContract(contract);
	}

	private Stream<Bill> allBills() {
		return this.numbers.stream().flatMap((number) -> bills(number).stream());
	}

	/**
	 * Each term that has begun has exactly one bill, but for the first of an order that
	 * was none; what was added meanwhile has one of its own. Bills of a term are over its
	 * lines.
	 */
	private void assertBilled(String number) {
		Contract contract = contract(number);
		List<BilledPeriod> periods = bills(number).stream()
			.flatMap((bill) -> bill.periods().stream())
			.filter((period) -> period.contractNumber().equals(number))
			.toList();
		int first = contract.predecessorNumber().isPresent() ? 1 : 2;
		int newest = terms(number).stream().mapToInt(Integer::intValue).max().orElse(0);
		if (contract.isAwaitingStart() || contract.isEndedUnstarted()) {
			newest = 0;
		}
		assertThat(periods).as("bills of " + number)
			.filteredOn(BilledPeriod::whole)
			.extracting(BilledPeriod::term)
			.containsExactlyElementsOf(IntStream.rangeClosed(first, newest).boxed().toList());
		bills(number).stream()
			.filter((bill) -> bill.kind() == BillKind.TERM)
			.forEach((bill) -> assertThat(bill.amounts().subtotal()).as(bill.number())
				.isEqualTo(contract.versions()
					.stream()
					.filter((version) -> !version.firstDay().isAfter(bill.firstDay()))
					.reduce((one, later) -> later)
					.orElseThrow()
					.amount()));
		this.amendments.ofContract(number)
			.stream()
			.filter((amendment) -> amendment.status() == AmendmentStatus.COMPLETED)
			.filter((amendment) -> amendment.proposal().needsCreditCheck())
			.forEach((amendment) -> assertThat(this.database.sql("select total from bill where subject = ?")
				.param(amendment.number())
				.query(Long.class)
				.single()).as("what was shown is billed: " + amendment.number())
				.isEqualTo(amendment.charge().amounts().total()));
	}

	/** To the yen: what the provider bills the company, and what its bills come to. */
	private void assertBooksAgree() {
		long ledger = this.provider.registry()
			.all()
			.stream()
			.filter((transaction) -> transaction.state().equals("BILLED"))
			.filter((transaction) -> transaction.companyName().equals(this.customer.companyName()))
			.mapToLong(StandInTransaction::totalAmount)
			.sum();
		System.out.printf("row 12: %d bills over %,d yen, by the provider's ledger %,d yen%n",
				allBills().map(Bill::number).distinct().count(), sum(), ledger);
		assertThat(ledger).isEqualTo(sum()).isPositive();
	}

	private long sum() {
		return allBills().collect(Collectors.toMap(Bill::number, Bill::total, (one, again) -> one))
			.values()
			.stream()
			.mapToLong(Long::longValue)
			.sum();
	}

	private Stream<Amendment> all() {
		return this.numbers.stream().flatMap((number) -> this.amendments.ofContract(number).stream());
	}

	private void take(Random random, Contract contract) {
		Optional<Amendment> open = this.amendments.open(contract.number());
		int dice = random.nextInt(10);
		int quantity = 1 + random.nextInt(8);
		if (open.isPresent()) {
			String number = open.get().number();
			if (dice == 0) {
				withdrawn(number);
			}
			else if (dice == 1) {
				decided(number, "DECLINE");
			}
			else if (dice < 8) {
				decided(number, "ACCEPT");
				if (dice < 6) {
					carriedOut(number);
				}
			}
			return;
		}
		List<ContractLine> lines = contract.linesOn(this.today);
		ContractLine line = lines.get(random.nextInt(lines.size()));
		String other = line.planCode().equals(ANNUAL) ? MONTHLY : ANNUAL;
		LineTarget target = new LineTarget(line.number(), (dice == 9) ? other : line.planCode(), quantity, Map.of());
		Proposed proposed = switch (dice) {
			case 0, 1 -> this.proposals.cancelAll(contract);
			case 2, 3 -> this.proposals.cancel(contract, List.of(target));
			default -> this.proposals.change(contract, List.of(target), Optional.empty());
		};
		proposed.proposal().ifPresent((proposal) -> begun(contract.number(), proposal));
	}

	private void assertHolds(String number) {
		Contract contract = contract(number);
		List<ContractVersion> versions = contract.versions();
		assertThat(versions.get(0).firstDay()).as("no gap at the start of " + number).isEqualTo(contract.startDate());
		assertThat(versions).extracting(ContractVersion::firstDay).as("no overlap").isSorted().doesNotHaveDuplicates();
		for (ContractVersion version : versions) {
			LocalDate day = version.firstDay();
			assertThat(version.lines()).isNotEmpty();
			assertThat(contract.rule().termOn(day).firstDay().equals(day) || isImmediate(version.cause()))
				.as("one amount a term: %s from %s of %s", number, day, version.cause())
				.isTrue();
		}
		assertThat(this.amendments.ofContract(number)).filteredOn((amendment) -> amendment.status().isOpen())
			.hasSizeLessThan(2);
		assertThat(this.runtime.createIncidentQuery().list()).isEmpty();
		if (contract.status() == ContractStatus.ENDED) {
			assertThat(running(number)).as("nothing runs of %s, which has ended", number).isZero();
		}
		else {
			assertCaughtUp(number);
		}
	}

	private boolean isImmediate(String cause) {
		return this.amendments.find(cause).filter((amendment) -> amendment.timing() == Timing.IMMEDIATE).isPresent();
	}

	/**
	 * All terms that have come have begun, each once, but over no undecided procedure.
	 */
	private void assertCaughtUp(String number) {
		Contract contract = contract(number);
		LocalDate until = this.amendments.open(number)
			.filter((open) -> open.status().isUnsettled() && open.isDue(this.today))
			.map(PassingYearsIT::lastDayBefore)
			.orElse(this.today);
		int newest = contract.isAwaitingStart() ? 1 : contract.termOn(until).number();
		assertThat(terms(number)).as(number + " until " + until)
			.containsExactlyElementsOf(IntStream.rangeClosed(1, newest).boxed().toList());
		assertThat(running(number)).as("terms that run of %s", number).isEqualTo(1);
	}

	/** Of the term that runs until the procedure is decided. */
	private static LocalDate lastDayBefore(Amendment awaited) {
		LocalDate day = awaited.effectiveDay().orElseThrow();
		return (awaited.timing() == Timing.IMMEDIATE) ? day : day.minusDays(1);
	}

	private void assertLedger(Amendment amendment) {
		String number = amendment.number();
		if (amendment.status().isOpen() || !amendment.proposal().needsCreditCheck()) {
			return;
		}
		boolean completed = amendment.status() == AmendmentStatus.COMPLETED;
		assertThat(Optional.ofNullable(registered(number)).map(StandInTransaction::state)).as(number)
			.isIn(completed ? List.of(Optional.of("BILLED")) : List.of(Optional.of("CANCELLED"), Optional.empty()));
	}

	private LocalDate nextLeapDay() {
		return Stream.iterate(this.today, (day) -> day.plusDays(1))
			.filter((day) -> day.getMonthValue() == 2 && day.getDayOfMonth() == 29)
			.findFirst()
			.orElseThrow();
	}

	/**
	 * It is nine o'clock of that day at once, and then everything is done that was due.
	 */
	private void come(LocalDate day) {
		if (day.isAfter(this.today)) {
			this.sandboxClock.moveTo(day.atTime(9, 0).atZone(JST).toInstant());
		}
		this.today = LocalDate.now(this.clock);
		settled();
	}

	private void settled() {
		soon().atMost(Duration.ofMinutes(2)).until(() -> {
			List<String> keys = keys();
			return keys.isEmpty() || (due(keys) == 0 && keys().equals(keys));
		});
	}

	private List<String> keys() {
		return Stream.of(this.numbers.stream(), all().map(Amendment::number), allBills().map(Bill::number))
			.flatMap((numbers) -> numbers)
			.toList();
	}

	/** In one look, since an instance ends when it has begun the next one. */
	private long due(Collection<String> keys) {
		return this.database
			.sql("select count(*) from act_ru_job j join act_ru_execution e on e.id_ = j.process_instance_id_"
					+ " where e.business_key_ in (:keys) and j.retries_ > 0"
					+ " and (j.duedate_ is null or j.duedate_ <= :now)")
			.param("keys", keys)
			.param("now", Timestamp.from(this.clock.instant()))
			.query(Long.class)
			.single();
	}

	private String opened(PricedLine... lines) {
		String order = "T-" + UUID.randomUUID().toString().substring(0, 13);
		String number = this.contracts.open(new OpenContract(this.customer.companyId(), order,
				new ContractHolder(this.customer.companyName(), null, this.customer.name(), this.customer.email()),
				List.of(lines)));
		this.contracts.awaitStart(order);
		this.numbers.add(number);
		if (!lines[0].desiredStart().isAfter(this.today)) {
			soon().until(() -> contract(number).status() == ContractStatus.ACTIVE);
		}
		settled();
		return number;
	}

	private Contract contract(String number) {
		return this.contracts.byNumber(number);
	}

	private String asked(String contract, String plan, int quantity) {
		return begun(contract,
				this.proposals
					.change(contract(contract), List.of(new LineTarget(1, plan, quantity, Map.of())), Optional.empty())
					.proposal()
					.orElseThrow());
	}

	private String cancelled(String contract) {
		return begun(contract, this.proposals.cancelAll(contract(contract)).proposal().orElseThrow());
	}

	private void staffAgree(String number) {
		decided(number, "ACCEPT");
		carriedOut(number);
	}

	private void decided(String number, String decision) {
		settled();
		boolean cancellation = this.amendments.byNumber(number).kind() != AmendmentKind.CHANGE;
		task(number, cancellation ? "review-cancellation" : "review-contract-change", Map
			.of(cancellation ? "cancellationDecision" : "changeDecision", decision, "declineReason", "お受けできないためです。"));
	}

	private void carriedOut(String number) {
		Optional<LocalDate> end = this.amendments.byNumber(number).effectiveDay().map((day) -> day.minusDays(1));
		end.ifPresent((last) -> task(number, "complete-cancellation", Map.of("arrangedEnd", last.toString())));
		task(number, "arrange-delivery", Map.of("makerOrderNumber", "M-1", "deliveredOn", this.today.toString()));
		this.receipts.confirm(number, this.customer);
	}

	/** Unless nobody waits for it. */
	private void task(String number, String id, Map<String, Object> entered) {
		Task task = this.tasks.createTaskQuery()
			.processInstanceBusinessKey(number)
			.taskDefinitionKey(id)
			.singleResult();
		if (task != null) {
			this.tasks.complete(task.getId(), entered);
		}
	}

	private boolean withdrawn(String number) {
		return this.withdrawal.byCustomer(number, this.customer.companyId(),
				this.customer.memberId()) == AmendmentWithdrawal.Outcome.WITHDRAWN;
	}

	private long running(String number) {
		return this.runtime.createProcessInstanceQuery()
			.processDefinitionKey(ContractTerm.KEY)
			.processInstanceBusinessKey(number)
			.count();
	}

	/** All that were begun, each as often as it was. */
	private List<Integer> terms(String number) {
		return this.history.createHistoricProcessInstanceQuery()
			.processDefinitionKey(ContractTerm.KEY)
			.processInstanceBusinessKey(number)
			.list()
			.stream()
			.map(HistoricProcessInstance::getId)
			.flatMap((id) -> this.history.createHistoricVariableInstanceQuery()
				.processInstanceId(id)
				.variableName(ContractTerm.TERM)
				.list()
				.stream())
			.map(HistoricVariableInstance::getValue)
			.filter(Objects::nonNull)
			.map(Integer.class::cast)
			.sorted()
			.toList();
	}

}
