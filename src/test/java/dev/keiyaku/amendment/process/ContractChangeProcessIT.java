package dev.keiyaku.amendment.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import dev.keiyaku.amendment.AmendmentProcessTest;
import dev.keiyaku.amendment.AmendmentStatus;
import dev.keiyaku.amendment.Proposal;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.ContractTimeline;
import dev.keiyaku.delivery.Deliveries;
import dev.keiyaku.delivery.DeliveryReceipt;
import dev.keiyaku.delivery.DeliveryStatus;
import dev.keiyaku.delivery.ReceiptConfirmation;
import dev.keiyaku.payment.CreditCheck;
import dev.keiyaku.timeline.Milestone;
import dev.keiyaku.timeline.Milestone.State;
import dev.keiyaku.sandbox.provider.Mode;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** A change of a contract, from its request to its effect or to its end before. */
class ContractChangeProcessIT extends AmendmentProcessTest {

	private static final String MONTHLY = "zoom-workplace-pro-monthly";

	private static final String RECEIVED = "【変更受付のご連絡】";

	private static final String CONFIRMED = "【変更確定のご連絡】";

	private static final String RECEIPT = "【受領確認のお願い】";

	private static final String APPLIED = "【変更適用のご連絡】";

	private static final String DECLINED = "【お手続きをお受けできないご連絡】";

	private static final String WITHDRAWN = "【取り下げ完了のご連絡】";

	private static final Map<String, Object> ACCEPT = Map.of("changeDecision", "ACCEPT");

	@Autowired
	private Deliveries deliveries;

	@Autowired
	private ReceiptConfirmation receipts;

	@Autowired
	private ContractTimeline contractTimeline;

	@Test
	void moreIsCheckedAcceptedDeliveredReceivedAppliedAndBilled() {
		givenAContract("通過商事株式会社", monthly(3, this.today.minusDays(5)));
		Proposal proposal = due(change(MONTHLY, 5), this.today);
		ProcessInstance process = requested(proposal);
		String number = process.getBusinessKey();

		comesTo(process, "review-contract-change");
		assertThat(task(number, "review-contract-change")).hasCandidateGroup("contract-desk");
		assertThat(registered(number).totalAmount()).isEqualTo(proposal.charge().amounts().total()).isPositive();
		complete(number, "review-contract-change", ACCEPT);
		assertThat(amendment(process).status()).isEqualTo(AmendmentStatus.ACCEPTED);
		assertThat(quantityOn(this.today)).isEqualTo(3);
		receive(number);

		comesToItsEnd(process);
		assertThat(process).hasPassedInOrder("change-requested", "mail-change-received", "plan-transaction",
				"check-credit", "review-contract-change", "accept-change", "mail-change-confirmed", "request-delivery",
				"deliver", "schedule-change", "effective-day-reached", "apply-change", "mail-change-applied",
				"request-billing", "change-billed");
		assertThat(amendment(process).status()).isEqualTo(AmendmentStatus.COMPLETED);
		assertThat(quantityOn(this.today)).isEqualTo(5);
		assertThat(quantityOn(this.today.minusDays(1))).isEqualTo(3);
		assertThat(registered(number).state()).isEqualTo("BILLED");
		receives(this.customer, STARTED, RECEIVED, CONFIRMED, RECEIPT, APPLIED);
		String confirmed = mail(this.customer, CONFIRMED).text().replace("\r\n", "\n");
		assertThat(confirmed)
			.contains(number + "（数量・商品変更）", contract().number(), "まだご利用いただけません",
					"/mypage/contracts/%s/procedures/%s".formatted(contract().number(), number))
			.contains("""

					■ 内容
					・明細1
					　変更前：Zoom Workplace Pro（月額）　3ライセンス　8,040円（税抜）
					　変更後：Zoom Workplace Pro（月額）　5ライセンス　13,400円（税抜）

					■ ご契約の金額（月額、税抜）
					変更前：8,040円
					変更後：13,400円

					■ この変更による新たなご請求
					小計（税抜）：""");
	}

	@Test
	void lessNeedsNeitherCheckNorDeliveryNorBill() {
		givenAContract("通過商事株式会社", monthly(3, this.today.minusDays(5)));
		ProcessInstance process = requested(due(change(MONTHLY, 2), this.today));

		complete(process.getBusinessKey(), "review-contract-change", ACCEPT);

		comesToItsEnd(process);
		assertThat(process).hasPassedInOrder("mail-change-received", "review-contract-change", "accept-change",
				"mail-change-confirmed", "schedule-change", "apply-change", "mail-change-applied", "change-in-force")
			.hasNotPassed("plan-transaction", "check-credit", "request-delivery", "deliver", "request-billing");
		assertThat(quantityOn(this.today)).isEqualTo(2);
		assertThat(registered(process.getBusinessKey())).isNull();
		receives(this.customer, STARTED, RECEIVED, CONFIRMED, APPLIED);
	}

	@Test
	void theStoreGoesOnWithWhatIsStored() {
		givenAContract("通過商事株式会社", monthly(3, this.today.minusDays(5)));
		ProcessInstance process = justRequested(change(MONTHLY, 5));
		assertThat(waitingAt(process)).containsExactly("mail-change-received");
		assertThat(this.timeline.of(amendment(process))).extracting(Milestone::label, Milestone::state)
			.startsWith(tuple("変更のお申し込み", State.DONE), tuple("変更受付のご連絡（メール）", State.NOW), tuple("審査", State.NEXT),
					tuple("変更内容の確認", State.NEXT));

		letGo(process);

		comesTo(process, "review-contract-change");
		receives(this.customer, STARTED, RECEIVED);
		withdraw(process);
		comesToItsEnd(process);
	}

	@Test
	void whatIsTakenBackBeforeTheStoreGoesOnWithItNeedsNothingElseUndone() {
		givenAContract("通過商事株式会社", monthly(3, this.today.minusDays(5)));
		ProcessInstance process = justRequested(change(MONTHLY, 5));

		withdraw(process);

		comesToItsEnd(process);
		assertThat(process).hasPassedInOrder("change-withdrawn", "mail-amendment-withdrawn", "withdrawal-done")
			.hasNotPassed("plan-transaction", "release-transaction", "review-contract-change");
		assertThat(amendment(process).status()).isEqualTo(AmendmentStatus.WITHDRAWN);
		assertThat(registered(process.getBusinessKey())).isNull();
		assertContractAsBefore();
		receives(this.customer, STARTED, WITHDRAWN);
		assertThat(labels(process)).containsExactly("変更のお申し込み", "お取り下げ");
	}

	@Test
	void whatIsAcceptedInTimeWaitsForItsDay() {
		givenAContract("通過商事株式会社", monthly(3, this.today.minusDays(5)));
		Proposal proposal = change(MONTHLY, 2);
		ProcessInstance process = requested(proposal);

		complete(process.getBusinessKey(), "review-contract-change", ACCEPT);

		comesTo(process, "effective-day-reached");
		assertThat(amendment(process).status()).isEqualTo(AmendmentStatus.SCHEDULED);
		assertThat(quantityOn(proposal.effectiveDay().minusDays(1))).isEqualTo(3);
		assertThat(quantityOn(proposal.effectiveDay())).isEqualTo(2);
		withdraw(process);
		assertThat(quantityOn(proposal.effectiveDay())).isEqualTo(3);
		assertContractAsBefore();
		comesToItsEnd(process);
		assertThat(process)
			.hasPassedInOrder("change-withdrawn", "unschedule-change", "mail-amendment-withdrawn", "withdrawal-done")
			.hasNotPassed("apply-change", "release-transaction", "call-off-delivery");
		receives(this.customer, STARTED, RECEIVED, CONFIRMED, WITHDRAWN);
	}

	@Test
	void whatTheProviderRefusesIsDeclinedWithoutDetails() {
		givenAContract("審査NG21商事株式会社", monthly(3, this.today.minusDays(5)));
		ProcessInstance process = requested(change(MONTHLY, 5));

		comesToItsEnd(process);
		assertThat(process)
			.hasPassedInOrder("check-credit", "decline-change", "mail-amendment-declined", "change-declined")
			.hasPassed("release-transaction")
			.hasNotPassed("review-contract-change");
		assertDeclined(process);
		assertThat(mail(this.customer, DECLINED).text()).contains("審査内容の詳細はお答えできかねます")
			.doesNotContain("未入金", "限度額", "総合的な判断");
	}

	@Test
	void whatStaffDeclineIsMailedWithTheirReasonAndReleased() {
		givenAContract("通過商事株式会社", monthly(3, this.today.minusDays(5)));
		ProcessInstance process = requested(change(MONTHLY, 5));

		complete(process.getBusinessKey(), "review-contract-change",
				Map.of("changeDecision", "DECLINE", "declineReason", "メーカーの在庫がないためです。"));

		comesToItsEnd(process);
		assertThat(process).hasPassedInOrder("decline-change", "mail-amendment-declined", "change-declined")
			.hasPassed("release-transaction");
		assertDeclined(process);
		assertThat(amendment(process).declineReason()).contains("メーカーの在庫がないためです。");
		assertThat(mail(this.customer, DECLINED).text()).contains("メーカーの在庫がないためです。");
	}

	@Test
	void aCheckOnHoldThatAClerkCancelsDeclinesItForTheirReason() {
		givenAContract("審査保留商事株式会社", monthly(3, this.today.minusDays(5)));
		ProcessInstance process = requested(change(MONTHLY, 5));

		complete(process.getBusinessKey(), "resolve-credit-check",
				Map.of("creditResolution", "CANCELLED", "cancellationReason", "審査に時間がかかるためです。"));

		comesToItsEnd(process);
		assertDeclined(process);
		assertThat(amendment(process).declineReason()).contains("審査に時間がかかるためです。");
	}

	@Test
	void aWithdrawalEndsACheckOnHold() {
		givenAContract("審査保留商事株式会社", monthly(3, this.today.minusDays(5)));
		ProcessInstance process = requested(change(MONTHLY, 5));
		comesTo(process, "resolve-credit-check");

		withdraw(process);

		comesToItsEnd(process);
		assertThat(check(process)).isEmpty();
		assertTakenBack(process);
	}

	@Test
	void aWithdrawalEndsTheReviewAndReleasesTheTransaction() {
		givenAContract("通過商事株式会社", monthly(3, this.today.minusDays(5)));
		ProcessInstance process = requested(change(MONTHLY, 5));
		comesTo(process, "review-contract-change");
		assertThat(labels(process)).containsSubsequence("変更のお申し込み", "変更受付のご連絡（メール）", "審査", "変更内容の確認", "変更の受付");

		withdraw(process);

		comesToItsEnd(process);
		assertThat(process).hasPassedInOrder("change-withdrawn", "schedule-taken-back", "mail-amendment-withdrawn",
				"withdrawal-done");
		assertTakenBack(process);
		assertThat(labels(process)).contains("お取り下げ").doesNotContain("変更の受付", "変更の適用");
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> withdraw(process));
	}

	@Test
	void aProviderThatIsAwayKeepsNobodyFromTakingBack() {
		givenAContract("通過商事株式会社", monthly(3, this.today.minusDays(5)));
		ProcessInstance process = requested(change(MONTHLY, 5));
		comesTo(process, "review-contract-change");
		this.provider.mode(Mode.ERROR);

		withdraw(process);

		mail(this.customer, WITHDRAWN);
		soon().until(() -> job(process, "withdrawal-done").getExceptionMessage() != null);
		assertThat(this.credit.find(process.getBusinessKey()).state()).isNotEqualTo(CreditCheck.State.RELEASED);
		assertThat(this.amendments.open(contract().number())).isEmpty();
		this.provider.mode(Mode.NORMAL);
		fire(process, "withdrawal-done");
		comesToItsEnd(process);
		assertTakenBack(process);
	}

	@Test
	void aWithdrawalCallsOffWhatIsDelivered() {
		givenAContract("通過商事株式会社", monthly(3, this.today.minusDays(5)));
		ProcessInstance process = requested(change(MONTHLY, 5));
		String number = process.getBusinessKey();
		complete(number, "review-contract-change", ACCEPT);
		complete(number, "arrange-delivery", Map.of("makerOrderNumber", "M-1", "deliveredOn", this.today.toString()));
		task(number, "confirm-receipt");

		withdraw(process);

		comesToItsEnd(process);
		assertThat(instance(DeliveryReceipt.KEY, number)).isNull();
		assertThat(this.deliveries.byNumber(number).status()).isEqualTo(DeliveryStatus.CALLED_OFF);
		assertThat(this.receipts.confirm(number, this.customer)).isFalse();
		assertTakenBack(process);
	}

	@Test
	void nothingIsTakenBackFromItsDayOnHoweverLateStaffAre() {
		givenAContract("通過商事株式会社", monthly(3, this.today.minusDays(5)));
		LocalDate day = this.today.minusDays(2);
		ProcessInstance process = requested(due(change(MONTHLY, 2), day));
		comesTo(process, "review-contract-change");

		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> withdraw(process));
		comesTo(process, "review-contract-change");
		assertThat(this.tasks
			.getVariableLocal(task(process.getBusinessKey(), "review-contract-change").getId(), "procedure")
			.toString()).contains("適用日を過ぎています");

		complete(process.getBusinessKey(), "review-contract-change", ACCEPT);
		comesToItsEnd(process);
		assertThat(quantityOn(day)).isEqualTo(2);
		assertThat(quantityOn(day.minusDays(1))).isEqualTo(3);
	}

	@Test
	void aLineThatGoesOverToAnotherPeriodGoesOnInASuccessorUntilItIsTakenBack() {
		givenAContract("通過商事株式会社", monthly(3, this.today.minusDays(5)));
		Proposal proposal = change("zoom-workplace-pro", 3);
		ProcessInstance process = requested(proposal);
		String number = process.getBusinessKey();
		complete(number, "review-contract-change", ACCEPT);
		receive(number);

		comesTo(process, "effective-day-reached");
		List<Contract> opened = this.contracts.successors(contract().number());
		assertThat(opened).singleElement().satisfies((successor) -> {
			assertThat(successor.startDate()).isEqualTo(proposal.effectiveDay());
			assertThat(successor.status()).isEqualTo(ContractStatus.AWAITING_START);
			assertThat(this.proposals.cancelAll(successor).refusals()).as("billed by the change, so that is taken back")
				.singleElement()
				.satisfies((refusal) -> assertThat(refusal.reason()).contains(number, contract().number(), "取り下げ"));
			assertThat(this.contractTimeline.of(successor, List.of()).get(0).label())
				.isEqualTo("契約 %s からの引き継ぎ（数量・商品変更 %s）".formatted(contract().number(), number));
			assertThat(this.contracts.ofOrder(successor.orderNumber(), successor.companyId()))
				.extracting(Contract::number)
				.containsExactly(contract().number());
		});
		assertThat(contract().endDate()).contains(proposal.effectiveDay().minusDays(1));

		withdraw(process);
		assertThat(this.contracts.byNumber(opened.get(0).number()).isEndedUnstarted()).isTrue();
		assertThat(this.contracts.successors(contract().number())).isEmpty();
		comesToItsEnd(process);
		assertThat(mail(this.customer, WITHDRAWN).text()).doesNotContain(opened.get(0).number());
		assertThat(this.deliveries.byNumber(number).status()).isEqualTo(DeliveryStatus.CALLED_OFF);
		assertTakenBack(process);
	}

	@Test
	void theDeskIsToldWhenItIsLate() {
		givenAContract("通過商事株式会社", monthly(3, this.today.minusDays(5)));
		ProcessInstance process = requested(change(MONTHLY, 2));
		comesTo(process, "review-contract-change");

		fire(process, "change-overdue");

		soon().untilAsserted(() -> assertThat(process).hasPassed("mark-change-overdue", "mail-change-overdue"));
		assertThat(task(process.getBusinessKey(), "review-contract-change").getPriority()).isEqualTo(80);
		withdraw(process);
		comesToItsEnd(process);
	}

	@Test
	void whatComesIsKnownBeforeItIsSent() {
		givenAContract("通過商事株式会社", monthly(3, this.today.minusDays(5)));
		Proposal more = change(MONTHLY, 5);
		Proposal less = change(MONTHLY, 2);

		assertThat(this.timeline.ahead(more)).extracting(Milestone::label)
			.containsExactly("変更のお申し込み", "変更受付のご連絡（メール）", "審査", "変更内容の確認", "変更の受付", "変更確定のご連絡（メール）", "納品の手配", "納品",
					"受領のご確認", "適用の予定", "変更の適用", "変更適用のご連絡（メール）", "ご請求の手配");
		assertThat(this.timeline.ahead(less)).extracting(Milestone::label)
			.containsExactly("変更のお申し込み", "変更受付のご連絡（メール）", "変更内容の確認", "変更の受付", "変更確定のご連絡（メール）", "適用の予定", "変更の適用",
					"変更適用のご連絡（メール）");
		assertThat(this.timeline.ahead(less)).filteredOn((step) -> step.label().equals("変更の適用"))
			.extracting(Milestone::due)
			.containsExactly(less.effectiveDay().atStartOfDay(this.clock.getZone()).toInstant());
	}

	private void receive(String number) {
		complete(number, "arrange-delivery", Map.of("makerOrderNumber", "M-1", "deliveredOn", this.today.toString()));
		assertThat(this.receipts.confirm(number, this.customer)).isTrue();
	}

	private List<String> labels(ProcessInstance process) {
		return this.timeline.of(amendment(process)).stream().map(Milestone::label).toList();
	}

	private void assertDeclined(ProcessInstance process) {
		assertThat(amendment(process).status()).isEqualTo(AmendmentStatus.DECLINED);
		assertThat(this.credit.find(process.getBusinessKey()).state()).isEqualTo(CreditCheck.State.RELEASED);
		assertContractAsBefore();
		receives(this.customer, STARTED, RECEIVED, DECLINED);
	}

	private void assertTakenBack(ProcessInstance process) {
		assertThat(amendment(process).status()).isEqualTo(AmendmentStatus.WITHDRAWN);
		assertThat(this.credit.find(process.getBusinessKey()).state()).isEqualTo(CreditCheck.State.RELEASED);
		assertContractAsBefore();
		assertThat(mail(this.customer, WITHDRAWN).text()).contains(process.getBusinessKey());
	}

}
