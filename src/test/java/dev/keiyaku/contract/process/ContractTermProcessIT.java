package dev.keiyaku.contract.process;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractHolder;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.ContractTerm;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.OpenContract;
import dev.keiyaku.mail.MailDelivery;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.process.ProcessTest;
import org.camunda.bpm.engine.history.HistoricJobLog;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** A term of a contract, from the wait for its first day to what follows it. */
class ContractTermProcessIT extends ProcessTest {

	private static final String STARTED = "【契約開始のご連絡】";

	private static final String RENEWAL = "【契約更新時期のご案内】";

	private static final String END = "【契約終了のお知らせ】";

	@Autowired
	private Contracts contracts;

	private SignedInMember customer;

	private String number;

	@BeforeEach
	void givenACompany() {
		this.customer = this.given.company("契約商事株式会社");
	}

	@Test
	void aContractBeginsOnItsFirstDayAndNotBefore() {
		LocalDate start = this.today.plusDays(3);
		ProcessInstance term = awaitingStart(BillingPeriod.MONTHLY, start);

		assertThat(term).isWaitingAtExactly("term-start-reached");
		assertThat(due(term, "term-start-reached")).isEqualTo(start);
		assertThat(contract().status()).isEqualTo(ContractStatus.AWAITING_START);

		fire(term, "term-start-reached");
		soon().until(() -> job(term, "activate-contract").getExceptionMessage() != null);
		assertThat(job(term, "activate-contract").getExceptionMessage()).contains(this.number, start.toString());
		assertThat(contract().status()).isEqualTo(ContractStatus.AWAITING_START);
		this.runtime.deleteProcessInstance(term.getId(), "the test is over");
	}

	@Test
	void theCustomerOfAMonthlyContractIsToldThatItHasStartedAndHowItGoesOn() {
		awaitingStart(BillingPeriod.MONTHLY, this.today);

		receives(this.customer, STARTED);
		assertThat(mail(this.customer, STARTED).text().replace("\r\n", "\n"))
			.contains("■ 契約番号\n" + this.number + "\n", "・Zoom Workplace Pro\n　数量：3ライセンス　金額：77,400円（税抜）／月額\n",
					"77,400円／月（税抜）", "■ 利用開始日\n" + day(this.today) + "\n",
					day(this.today) + "から" + day(contract().rule().term(1).lastDay()) + "まで", "1か月ごとに自動的に更新されます",
					"/mypage/contracts/" + this.number + "\n")
			.doesNotContain("更新月は", "をもって終了します");
	}

	@Test
	void theCustomerOfAnAnnualContractIsToldOfItsRenewalMonthAtItsStart() {
		awaitingStart(BillingPeriod.ANNUAL, this.today);

		LocalDate last = contract().rule().term(1).lastDay();
		assertThat(mail(this.customer, STARTED).text())
			.contains("更新月は%d年%d月です".formatted(last.getYear(), last.getMonthValue()), "77,400円／年（税抜）", "30日前に")
			.doesNotContain("1か月ごとに", "をもって終了します");
	}

	@Test
	void aContractThatIsToEndWithItsFirstTermSaysSoAtItsStart() {
		open(BillingPeriod.MONTHLY, this.today);
		LocalDate last = contract().rule().term(1).lastDay();
		this.contracts.endOn(this.number, last);
		awaitStart();

		assertThat(mail(this.customer, STARTED).text()).contains("更新されずに" + day(last) + "をもって終了します")
			.doesNotContain("自動的に更新されます");
	}

	@Test
	void aMonthlyContractIsActiveFromItsFirstDayAndNobodyIsToldOfItsRenewal() {
		ProcessInstance term = awaitingStart(BillingPeriod.MONTHLY, this.today);

		comesTo(term, "term-end-reached");
		assertThat(term).hasPassedInOrder("term-planned", "term-start-reached", "activate-contract")
			.hasNotPassed("renewal-notice-due", "mail-renewal-notice");
		assertThat(contract().status()).isEqualTo(ContractStatus.ACTIVE);
		assertThat(due(term, "term-end-reached")).isEqualTo(contract().rule().term(1).lastDay().plusDays(1));
	}

	@Test
	void theCustomerOfAnAnnualContractIsToldOfItsRenewalAMonthBefore() {
		ProcessInstance term = awaitingStart(BillingPeriod.ANNUAL, this.today);

		comesTo(term, "renewal-notice-due");
		assertThat(contract().status()).isEqualTo(ContractStatus.ACTIVE);
		assertThat(due(term, "renewal-notice-due")).isEqualTo(contract().rule().term(1).lastDay().minusDays(30));
		fire(term, "renewal-notice-due");

		assertThat(term).hasPassedInOrder("activate-contract", "renewal-notice-due", "mail-renewal-notice")
			.isWaitingAtExactly("term-end-reached");
		receives(this.customer, STARTED, RENEWAL);
		assertThat(mail(this.customer, RENEWAL).text()).contains(this.number, "現在の契約期間の満了日", "まもなく",
				day(contract().rule().term(1).lastDay()));
	}

	@Test
	void aNoticeThatComesWhenTheNextTermHasBegunNamesTheLastDayOfTheTermThatItIsAbout() {
		awaitingStart(BillingPeriod.ANNUAL, this.today.minusYears(1).minusDays(3));

		receives(this.customer, STARTED, RENEWAL);
		String text = mail(this.customer, RENEWAL).text();
		assertThat(text).contains("更新前の契約期間の満了日", day(contract().rule().term(1).lastDay()), "次の契約期間に入りました")
			.doesNotContain(day(contract().rule().term(2).lastDay()))
			.doesNotContain("まもなく", "お手続きは必要ありません");
	}

	@Test
	void theCustomerOfAContractWhoseEndIsFixedIsToldOfItAndOfNoRenewal() {
		ProcessInstance term = awaitingStart(BillingPeriod.ANNUAL, this.today);
		comesTo(term, "renewal-notice-due");
		this.contracts.endOn(this.number, contract().rule().term(1).lastDay());

		fire(term, "renewal-notice-due");

		assertThat(term).hasPassed("renewal-expected", "mail-end-notice")
			.hasNotPassed("mail-renewal-notice")
			.isWaitingAtExactly("end-awaited");
		receives(this.customer, STARTED, END);
	}

	@Test
	void aContractGoesOnTermByTerm() {
		ProcessInstance first = awaitingStart(BillingPeriod.MONTHLY, this.today.minusMonths(1));

		comesToItsEnd(first);
		assertThat(first).hasPassedInOrder("activate-contract", "term-end-reached", "start-next-term",
				"next-term-started");
		ProcessInstance second = instance(ContractTerm.KEY, this.number);
		comesTo(second, "term-end-reached");
		assertThat(second).variables().containsEntry("term", 2);
		assertThat(second).hasPassedInOrder("switch-term", "begin-billing")
			.hasNotPassed("term-start-reached", "activate-contract");
		assertThat(this.history.createHistoricJobLogQuery().processInstanceId(second.getId()).creationLog().list())
			.as("save points of the second term")
			.extracting(HistoricJobLog::getActivityId)
			.containsExactly("term-end-reached");
		assertThat(due(second, "term-end-reached")).isEqualTo(contract().rule().term(2).lastDay().plusDays(1));
		assertThat(contract().status()).isEqualTo(ContractStatus.ACTIVE);
		receives(this.customer, STARTED);
	}

	@Test
	void theEndOfATermLetsMailsAndClicksGoFirst(@Autowired ProcessEngineConfigurationImpl engine) {
		ProcessInstance term = awaitingStart(BillingPeriod.MONTHLY, this.today.minusMonths(1));
		comesToItsEnd(term);

		assertThat(priorities(term.getId())).containsEntry("term-end-reached", -10L)
			.containsEntry("start-next-term", -10L)
			.containsEntry("activate-contract", 0L);
		assertThat(this.history.createHistoricProcessInstanceQuery()
			.processDefinitionKey(MailDelivery.KEY)
			.processInstanceBusinessKey(this.number)
			.list()).isNotEmpty()
			.allSatisfy((mail) -> assertThat(priorities(mail.getId())).containsEntry("send-mail", 0L));
		assertThat(engine.isJobExecutorAcquireByPriority()).isTrue();
	}

	private Map<String, Long> priorities(String instance) {
		return this.history.createHistoricJobLogQuery()
			.processInstanceId(instance)
			.creationLog()
			.list()
			.stream()
			.collect(Collectors.toMap(HistoricJobLog::getActivityId, HistoricJobLog::getJobPriority));
	}

	@Test
	void aContractThatIsToEndEndsWithItsTerm() {
		LocalDate start = this.today.minusYears(1);
		open(BillingPeriod.ANNUAL, start);
		this.contracts.endOn(this.number, contract().rule().term(1).lastDay());
		ProcessInstance term = awaitStart();

		comesToItsEnd(term);
		assertThat(term)
			.hasPassedInOrder("activate-contract", "renewal-notice-due", "mail-end-notice", "contract-end-reached",
					"end-contract", "contract-ended")
			.hasNotPassed("mail-renewal-notice", "start-next-term");
		assertThat(contract().status()).isEqualTo(ContractStatus.ENDED);
		assertThat(instance(ContractTerm.KEY, this.number)).isNull();
		receives(this.customer, STARTED, END);
	}

	private ProcessInstance awaitingStart(BillingPeriod period, LocalDate start) {
		open(period, start);
		return awaitStart();
	}

	private void open(BillingPeriod period, LocalDate start) {
		this.number = this.contracts.open(new OpenContract(this.customer.companyId(),
				"T-" + UUID.randomUUID().toString().substring(0, 13),
				new ContractHolder(this.customer.companyName(), null, this.customer.name(), this.customer.email()),
				List.of(new PricedLine("plan", "Zoom Workplace Pro", "ライセンス", period, start, 3, 25_800, List.of()))));
	}

	private ProcessInstance awaitStart() {
		return started(ContractTerm.KEY, () -> {
			this.contracts.awaitStart(contract().orderNumber());
			return this.number;
		});
	}

	private Contract contract() {
		return this.contracts.byNumber(this.number);
	}

	private static String day(LocalDate day) {
		return "%d年%d月%d日".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
	}

	private LocalDate due(ProcessInstance term, String timer) {
		return LocalDate.ofInstant(job(term, timer).getDuedate().toInstant(), ZoneId.of("Asia/Tokyo"));
	}

}
