package dev.keiyaku.amendment.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import dev.keiyaku.amendment.AmendmentProcessTest;
import dev.keiyaku.amendment.AmendmentStatus;
import dev.keiyaku.amendment.LineTarget;
import dev.keiyaku.amendment.Proposal;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.timeline.Milestone;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** A cancellation in part or in whole, to its effect or to its end before. */
class ContractCancellationProcessIT extends AmendmentProcessTest {

	private static final String RECEIVED = "【解約受付のご連絡】";

	private static final String ACCEPTED = "【解約受付結果のご連絡】";

	private static final String COMPLETED = "【解約完了のご連絡】";

	private static final String DECLINED = "【お手続きをお受けできないご連絡】";

	private static final String WITHDRAWN = "【取り下げ完了のご連絡】";

	private static final Map<String, Object> ACCEPT = Map.of("cancellationDecision", "ACCEPT");

	@Test
	void aPartGoesOnItsDayAfterAClerkHasArrangedItWithTheMaker() {
		givenAContract("解約商事株式会社", monthly(3, this.today.minusDays(5)));
		ProcessInstance process = requested(due(part(1), this.today));
		String number = process.getBusinessKey();

		assertThat(task(number, "review-cancellation")).hasCandidateGroup("contract-desk");
		complete(number, "review-cancellation", ACCEPT);
		assertThat(amendment(process).status()).isEqualTo(AmendmentStatus.ACCEPTED);
		assertThat(task(number, "complete-cancellation")).hasCandidateGroup("contract-desk");
		complete(number, "complete-cancellation", Map.of("arrangedEnd", this.today.toString()));

		comesToItsEnd(process);
		assertThat(process)
			.hasPassedInOrder("cancellation-requested", "mail-cancellation-received", "review-cancellation",
					"accept-cancellation", "mail-cancellation-accepted", "complete-cancellation", "record-arrangement",
					"schedule-cancellation", "effective-day-reached", "apply-cancellation",
					"mail-cancellation-completed", "cancellation-completed")
			.hasNotPassed("end-unstarted");
		assertThat(amendment(process).status()).isEqualTo(AmendmentStatus.COMPLETED);
		assertThat(amendment(process).arrangedEnd()).contains(this.today);
		assertThat(quantityOn(this.today)).isEqualTo(1);
		receives(this.customer, STARTED, RECEIVED, ACCEPTED, COMPLETED);
		assertThat(mail(this.customer, ACCEPTED).text()).contains(number, contract().number(), "まだ解約されておりません");
	}

	@Test
	void theWholeEndsWithTheTermHoweverLateStaffAre() {
		givenAContract("解約商事株式会社", monthly(3, this.today.minusMonths(1).minusDays(2)));
		LocalDate last = contract().rule().term(1).lastDay();
		ProcessInstance process = requested(
				due(this.proposals.cancelAll(contract()).proposal().orElseThrow(), last.plusDays(1)));
		String number = process.getBusinessKey();
		assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> withdraw(process));

		complete(number, "review-cancellation", ACCEPT);
		complete(number, "complete-cancellation", Map.of("arrangedEnd", this.today.toString()));

		comesToItsEnd(process);
		assertThat(contract().endDate()).contains(last);
		receives(this.customer, STARTED, RECEIVED, ACCEPTED, COMPLETED);
		assertThat(mail(this.customer, COMPLETED).text()).contains("変更後：なし（解約）");
	}

	@Test
	void whatHasNotStartedEndsWhenStaffAccept() {
		givenAContract("解約商事株式会社", monthly(3, this.today.plusDays(20)));
		Proposal proposal = this.proposals.cancelAll(contract()).proposal().orElseThrow();
		assertThat(this.timeline.ahead(proposal)).extracting(Milestone::label)
			.containsExactly("解約のお申し込み", "解約受付のご連絡（メール）", "解約内容の確認", "解約の受付", "解約の成立", "解約完了のご連絡（メール）");
		ProcessInstance process = requested(proposal);

		complete(process.getBusinessKey(), "review-cancellation", ACCEPT);

		comesToItsEnd(process);
		assertThat(process)
			.hasPassedInOrder("accept-cancellation", "end-unstarted", "mail-cancellation-completed",
					"cancellation-completed")
			.hasNotPassed("complete-cancellation", "schedule-cancellation");
		assertThat(amendment(process).status()).isEqualTo(AmendmentStatus.COMPLETED);
		assertThat(contract().isEndedUnstarted()).isTrue();
		receives(this.customer, RECEIVED, COMPLETED);
		assertThat(mail(this.customer, COMPLETED).text()).contains("当店が受け付けたときに契約が終了します").doesNotContain("■ お支払い");
	}

	@Test
	void whatStaffDeclineLeavesTheContractAsItIs() {
		givenAContract("解約商事株式会社", monthly(3, this.today.minusDays(5)));
		ProcessInstance process = requested(part(1));

		complete(process.getBusinessKey(), "review-cancellation",
				Map.of("cancellationDecision", "DECLINE", "declineReason", "最低利用期間の途中です。"));

		comesToItsEnd(process);
		assertThat(process).hasPassedInOrder("decline-cancellation", "mail-amendment-declined", "cancellation-declined")
			.hasNotPassed("accept-cancellation");
		assertThat(amendment(process).status()).isEqualTo(AmendmentStatus.DECLINED);
		assertContractAsBefore();
		receives(this.customer, STARTED, RECEIVED, DECLINED);
		assertThat(mail(this.customer, DECLINED).text()).contains("最低利用期間の途中です。").doesNotContain("取り下げられます");
		assertThat(mail(this.customer, RECEIVED).text().replace("\r\n", "\n")).contains("""
				■ 内容
				・明細1
				　変更前：Zoom Workplace Pro（月額）　3ライセンス　8,040円（税抜）
				　変更後：Zoom Workplace Pro（月額）　1ライセンス　2,680円（税抜）

				■ ご契約の金額（月額、税抜）
				変更前：8,040円
				変更後：2,680円

				■ 適用日
				""");
	}

	@Test
	void aWithdrawalEndsWhatTheStoreHasNotGoneOnWith() {
		givenAContract("解約商事株式会社", monthly(3, this.today.minusDays(5)));
		ProcessInstance process = justRequested(part(1));
		assertThat(waitingAt(process)).containsExactly("mail-cancellation-received");

		withdraw(process);

		assertTakenBack(process, STARTED, WITHDRAWN);
	}

	@Test
	void aWithdrawalEndsTheReview() {
		givenAContract("解約商事株式会社", monthly(3, this.today.minusDays(5)));
		ProcessInstance process = requested(part(1));
		comesTo(process, "review-cancellation");

		withdraw(process);

		assertTakenBack(process, STARTED, RECEIVED, WITHDRAWN);
	}

	@Test
	void aWithdrawalEndsTheArrangement() {
		givenAContract("解約商事株式会社", monthly(3, this.today.minusDays(5)));
		ProcessInstance process = requested(part(1));
		complete(process.getBusinessKey(), "review-cancellation", ACCEPT);
		comesTo(process, "complete-cancellation");

		withdraw(process);

		assertTakenBack(process, STARTED, RECEIVED, ACCEPTED, WITHDRAWN);
	}

	@Test
	void aWithdrawalLetsAContractThatWasToEndGoOn() {
		givenAContract("解約商事株式会社", monthly(3, this.today.minusDays(5)));
		Proposal all = this.proposals.cancelAll(contract()).proposal().orElseThrow();
		ProcessInstance process = requested(all);
		String number = process.getBusinessKey();
		complete(number, "review-cancellation", ACCEPT);
		complete(number, "complete-cancellation", Map.of("arrangedEnd", all.effectiveDay().minusDays(1).toString()));
		comesTo(process, "effective-day-reached");
		assertThat(contract().endDate()).contains(all.effectiveDay().minusDays(1));

		withdraw(process);

		assertThat(contract().endDate()).isEmpty();
		assertThat(contract().status()).isEqualTo(ContractStatus.ACTIVE);
		assertTakenBack(process, STARTED, RECEIVED, ACCEPTED, WITHDRAWN);
		assertThat(process).hasPassed("unschedule-cancellation").hasNotPassed("apply-cancellation");
	}

	@Test
	void theDeskIsToldWhenADecisionOrAnArrangementIsLate() {
		givenAContract("解約商事株式会社", monthly(3, this.today.minusDays(5)));
		ProcessInstance process = requested(part(1));
		comesTo(process, "review-cancellation");
		fire(process, "cancellation-overdue");
		soon().untilAsserted(
				() -> assertThat(process).hasPassed("mark-cancellation-overdue", "mail-cancellation-overdue"));
		complete(process.getBusinessKey(), "review-cancellation", ACCEPT);
		comesTo(process, "complete-cancellation");

		fire(process, "arrangement-overdue");

		soon()
			.untilAsserted(() -> assertThat(process).hasPassed("mark-arrangement-overdue", "mail-arrangement-overdue"));
		withdraw(process);
		comesToItsEnd(process);
	}

	/** What is left of the first line. */
	private Proposal part(int left) {
		return this.proposals
			.cancel(contract(), List.of(new LineTarget(1, "zoom-workplace-pro-monthly", left, Map.of())))
			.proposal()
			.orElseThrow();
	}

	private void assertTakenBack(ProcessInstance process, String... mails) {
		comesToItsEnd(process);
		assertThat(process).hasPassedInOrder("cancellation-withdrawn", "schedule-taken-back",
				"mail-amendment-withdrawn", "withdrawal-done");
		assertThat(amendment(process).status()).isEqualTo(AmendmentStatus.WITHDRAWN);
		assertContractAsBefore();
		receives(this.customer, mails);
	}

}
