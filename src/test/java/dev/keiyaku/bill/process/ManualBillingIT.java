package dev.keiyaku.bill.process;

import java.time.Duration;
import java.util.Date;

import dev.keiyaku.amendment.AmendmentProcessTest;
import dev.keiyaku.bill.Bill;
import dev.keiyaku.bill.BillStatus;
import dev.keiyaku.bill.Bills;
import dev.keiyaku.bill.InvoicedBy;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.Placing;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** A store without a payment provider: its bills are its invoices (store, "Bills"). */
@TestPropertySource(properties = "keiyaku.payment.provider=manual")
@Tag("other-store")
class ManualBillingIT extends AmendmentProcessTest {

	@Autowired
	private Bills bills;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void aFurtherTermIsInvoicedByTheStoreAndNoClerkDecidesItAgain() {
		givenAContract("手動商事株式会社", monthly(3, this.today.minusMonths(1).minusDays(1)));

		Bill bill = soon()
			.until(() -> this.bills.ofContract(contract().number()),
					(bills) -> bills.size() == 1 && bills.get(0).status() == BillStatus.BILLED)
			.get(0);

		assertThat(bill.invoicedBy()).contains(InvoicedBy.STORE);
		assertThat(bill.provider()).contains("manual");
		assertThat(mail(this.customer, "【請求のお知らせ】").text()).contains("請求の画面からダウンロード").doesNotContain("決済事業者");
		assertThat(this.tasks.createTaskQuery().processInstanceBusinessKey(bill.number()).list()).isEmpty();
	}

	@Test
	void whileAClerkDecidesNobodyIsAskedAlsoWhereSomebodyWasBefore() {
		SignedInMember customer = this.given.company("手動審査商事株式会社");
		ProcessInstance order = started(OrderAcceptance.KEY,
				() -> this.given.order(customer, Placing.monthly(3, this.today.plusDays(7))));
		task(order.getBusinessKey(), "resolve-credit-check");
		assertThat(polling(order).getDuedate()).isAfter(inYears(99));

		this.jdbc.sql("update act_ru_job set repeat_ = regexp_replace(repeat_, '[^/]*$', 'PT15M') where id_ = ?")
			.param(polling(order).getId())
			.update();
		String before = polling(order).getId();
		this.management.setJobDuedate(before, new Date(0));
		soon().untilAsserted(() -> assertThat(polling(order).getId()).isNotEqualTo(before));

		assertThat(polling(order).getDuedate()).isAfter(inYears(99));
	}

	private Job polling(ProcessInstance order) {
		return this.management.createJobQuery()
			.processInstanceId(check(order).orElseThrow().getId())
			.activityId("credit-polling-due")
			.singleResult();
	}

	private Date inYears(int years) {
		return Date.from(this.clock.instant().plus(Duration.ofDays(365L * years)));
	}

}
