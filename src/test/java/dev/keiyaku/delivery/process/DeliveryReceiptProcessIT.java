package dev.keiyaku.delivery.process;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import dev.keiyaku.delivery.Deliveries;
import dev.keiyaku.delivery.Delivery;
import dev.keiyaku.delivery.DeliveryReceipt;
import dev.keiyaku.delivery.DeliveryStatus;
import dev.keiyaku.delivery.ReceiptConfirmation;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.sandbox.SandboxClock;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

/** A delivery from its arrangement to the customer's 受領確認. */
class DeliveryReceiptProcessIT extends ProcessTest {

	private static final String RECEIVED = "【注文受付のご連絡（NP掛け払い）】";

	private static final String ACCEPTED = "【注文受付結果のご連絡（NP掛け払い）】";

	private static final String DELIVERED = "【受領確認のお願い】";

	private static final String REMINDER = "【再送：受領確認のお願い】";

	@Autowired
	private Deliveries deliveries;

	@Autowired
	private ReceiptConfirmation receipts;

	@Autowired
	private SandboxClock sandboxClock;

	private SignedInMember customer;

	private String number;

	private ProcessInstance process;

	@BeforeEach
	void givenAnAcceptedOrder() {
		this.customer = this.given.company("受領商事株式会社");
		this.number = this.given.order(this.customer, Placing.annual(5, this.today.plusDays(7)));
		complete(this.number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		this.process = instance(DeliveryReceipt.KEY, this.number);
		assertThat(this.process).isWaitingAtExactly("arrange-delivery");
	}

	@Test
	void theDeliveryDeskArrangesItAndTheCustomerConfirmsTheReceipt() {
		assertThat(task(this.number, "arrange-delivery")).hasCandidateGroup("delivery-desk");
		whenItIsDelivered();

		assertThat(delivery().status()).isEqualTo(DeliveryStatus.DELIVERED);
		assertThat(delivery().makerOrderNumber()).contains("M-20");
		assertThat(delivery().deliveredOn()).contains(this.today);
		receives(this.customer, RECEIVED, ACCEPTED, DELIVERED);
		assertThat(mail(this.customer, DELIVERED).links())
			.anySatisfy(link -> assertThat(link).contains("/mypage/orders/" + this.number));

		assertThat(this.receipts.confirm(this.number, this.customer)).isTrue();
		assertThat(this.process).isEnded()
			.hasPassedInOrder("delivery-requested", "arrange-delivery", "record-delivery", "mail-receipt-request",
					"confirm-receipt", "record-receipt", "receipt-confirmed-by-customer", "receipt-confirmed")
			.hasNotPassed("follow-up-receipt");
		assertThat(delivery().status()).isEqualTo(DeliveryStatus.RECEIVED);
		assertThat(this.history.createUserOperationLogQuery()
			.processInstanceId(this.process.getId())
			.operationType("Complete")
			.userId("member-" + this.customer.memberId())
			.count()).as("the engine's history says who confirmed").isOne();
	}

	@Test
	void onlyTheCompanysOwnMembersConfirmAndOnlyOnce() {
		assertThat(this.receipts.confirm(this.number, this.customer)).as("before the delivery").isFalse();
		whenItIsDelivered();
		SignedInMember stranger = this.given.company("別会社株式会社");
		assertThat(this.receipts.confirm(this.number, stranger)).isFalse();
		assertThat(this.process).isWaitingAtExactly("await-receipt", "confirm-receipt");

		assertThat(this.receipts.confirm(this.number, this.customer)).isTrue();
		assertThat(this.receipts.confirm(this.number, this.customer)).isFalse();
	}

	@RepeatedTest(5)
	void ofTwoWhoConfirmAtOnceOneDoesAndTheOtherIsTold() {
		whenItIsDelivered();
		List<Boolean> told = IntStream.range(0, 2)
			.mapToObj(i -> CompletableFuture.supplyAsync(() -> this.receipts.confirm(this.number, this.customer)))
			.toList()
			.stream()
			.map(CompletableFuture::join)
			.toList();
		assertThat(told).containsExactlyInAnyOrder(true, false);
		assertThat(this.process).isEnded();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, -1 })
	void nothingIsDeliveredOnADayToComeOrBeforeTheOrderWasAccepted(int days) {
		assertThatExceptionOfType(BadUserRequestException.class)
			.isThrownBy(() -> complete(this.number, "arrange-delivery",
					Map.of("makerOrderNumber", "M-20", "deliveredOn", this.today.plusDays(days).toString())))
			.withMessageContaining("受け付けた日から今日までの日付を入力してください。");
		assertThat(this.process).isWaitingAtExactly("arrange-delivery");
		assertThat(delivery().status()).isEqualTo(DeliveryStatus.ARRANGING);
	}

	@Test
	void aCustomerWhoDoesNotConfirmIsRemindedEveryThreeDays() {
		whenItIsDelivered();
		assertThat(due("receipt-reminder-due")).isCloseTo(this.clock.instant().plus(Duration.ofDays(3)),
				within(Duration.ofMinutes(5)));

		fire(this.process, "receipt-reminder-due");
		receives(this.customer, RECEIVED, ACCEPTED, DELIVERED, REMINDER);
		fire(this.process, "receipt-reminder-due");
		receives(this.customer, RECEIVED, ACCEPTED, DELIVERED, REMINDER, REMINDER);
		assertThat(this.process).isWaitingAtExactly("await-receipt", "confirm-receipt");
	}

	@Test
	void after14DaysStaffAskTheCustomerAndNoteTheReceipt() {
		whenItIsDelivered();
		assertThat(due("receipt-overdue")).isCloseTo(this.clock.instant().plus(Duration.ofDays(14)),
				within(Duration.ofMinutes(5)));
		fire(this.process, "receipt-overdue");
		assertThat(task(this.number, "follow-up-receipt")).hasCandidateGroup("delivery-desk");

		complete(this.number, "follow-up-receipt",
				Map.of("followUpDecision", "CONFIRMED_BY_STAFF", "note", "山田様より電話で受領のご連絡をいただきました。"));

		assertThat(this.process).isEnded()
			.hasPassedInOrder("receipt-overdue", "follow-up-receipt", "record-follow-up", "record-receipt-by-staff",
					"receipt-confirmed-by-staff", "receipt-confirmed")
			.hasNotPassed("record-receipt");
		assertThat(delivery().status()).isEqualTo(DeliveryStatus.RECEIVED);
		assertThat(delivery().receiptNote()).contains("山田様より電話で受領のご連絡をいただきました。");
		assertThat(this.history.createHistoricVariableInstanceQuery()
			.processInstanceId(this.process.getId())
			.variableName("note")
			.count()).isZero();
	}

	@Test
	void aCustomerWhoIsSilentFor14DaysByTheStoresClockIsRemindedAndThenAskedByStaff() {
		whenItIsDelivered();
		receives(this.customer, RECEIVED, ACCEPTED, DELIVERED);

		this.sandboxClock.moveTo(this.clock.instant().plus(Duration.ofDays(14)).plusSeconds(1));

		assertThat(task(this.number, "follow-up-receipt")).hasCandidateGroup("delivery-desk");
		receives(this.customer, RECEIVED, ACCEPTED, DELIVERED, REMINDER);
		assertThat(delivery().status()).isEqualTo(DeliveryStatus.DELIVERED);
		assertThat(this.receipts.confirm(this.number, this.customer)).as("the customer still can").isTrue();
	}

	@Test
	void aCustomerWhoNeedsTimeIsAskedAgain() {
		whenItIsDelivered();
		fire(this.process, "receipt-overdue");
		complete(this.number, "follow-up-receipt", Map.of("followUpDecision", "WAIT", "note", "来週ご確認いただけるとのことです。"));
		assertThat(delivery().status()).isEqualTo(DeliveryStatus.DELIVERED);
		assertThat(delivery().receiptNote()).contains("来週ご確認いただけるとのことです。");
		assertThat(this.process).isWaitingAtExactly("await-receipt", "confirm-receipt", "follow-up-again-due");
		assertThat(due("follow-up-again-due")).isCloseTo(this.clock.instant().plus(Duration.ofDays(7)),
				within(Duration.ofMinutes(5)));

		fire(this.process, "follow-up-again-due");
		assertThatExceptionOfType(BadUserRequestException.class).as("the last answer is not the next one")
			.isThrownBy(() -> complete(this.number, "follow-up-receipt", Map.of("note", "不在でした。")))
			.withMessageContaining("選択してください。");
		complete(this.number, "follow-up-receipt",
				Map.of("followUpDecision", "CONFIRMED_BY_STAFF", "note", "受領されていました。"));
		assertThat(this.process).isEnded()
			.hasPassedInOrder("follow-up-receipt", "record-follow-up", "follow-up-again-due",
					"record-receipt-by-staff");
		assertThat(delivery().receiptNote()).contains("受領されていました。");
	}

	@Test
	void aCustomerWhoConfirmsWhileStaffAreAboutToAskEndsTheirTask() {
		whenItIsDelivered();
		fire(this.process, "receipt-overdue");
		assertThat(this.process).isWaitingAtExactly("await-receipt", "confirm-receipt", "follow-up-receipt");

		assertThat(this.receipts.confirm(this.number, this.customer)).isTrue();

		assertThat(this.process).isEnded().hasPassed("record-receipt").hasNotPassed("record-follow-up");
		assertThat(this.tasks.createTaskQuery().processInstanceId(this.process.getId()).count()).isZero();
	}

	private void whenItIsDelivered() {
		complete(this.number, "arrange-delivery", Map.of("makerOrderNumber", "M-20", "deliveredOn",
				this.today.toString(), "deliveryNote", "管理者の方へ開通のご案内が届きます。"));
		assertThat(this.process).isWaitingAtExactly("await-receipt", "confirm-receipt");
	}

	private Instant due(String timer) {
		return job(this.process, timer).getDuedate().toInstant();
	}

	private Delivery delivery() {
		return this.deliveries.byNumber(this.number);
	}

}
