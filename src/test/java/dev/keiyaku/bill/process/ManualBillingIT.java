package dev.keiyaku.bill.process;

import dev.keiyaku.amendment.AmendmentProcessTest;
import dev.keiyaku.bill.Bill;
import dev.keiyaku.bill.BillStatus;
import dev.keiyaku.bill.Bills;
import dev.keiyaku.bill.InvoicedBy;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** A store without a payment provider: its bills are its invoices (store, "Bills"). */
@TestPropertySource(properties = "keiyaku.payment.provider=manual")
@Tag("other-store")
class ManualBillingIT extends AmendmentProcessTest {

	@Autowired
	private Bills bills;

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

}
