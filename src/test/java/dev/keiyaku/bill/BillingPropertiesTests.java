package dev.keiyaku.bill;

import java.time.LocalDate;

import dev.keiyaku.setting.WrongSetting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** When a bill is to be paid, and who sends the invoice (store, "Bills"). */
class BillingPropertiesTests {

	@ParameterizedTest(name = "closed on {0}, paid {1} months later on {2}: of {3} by {4}")
	@CsvSource({ "31, 1, 31, 2027-01-15, 2027-02-28", "31, 1, 31, 2027-01-31, 2027-02-28",
			"31, 1, 31, 2027-02-01, 2027-03-31", "31, 1, 31, 2028-01-31, 2028-02-29",
			"20, 1, 10, 2027-01-20, 2027-02-10", "20, 1, 10, 2027-01-21, 2027-03-10",
			"20, 0, 31, 2027-02-20, 2027-02-28", "31, 2, 5, 2026-12-31, 2027-02-05",
			"30, 1, 31, 2027-02-28, 2027-03-31" })
	void itIsToBePaidAfterTheClosing(int closingDay, int months, int paymentDay, LocalDate issuedOn, LocalDate dueOn) {
		assertThat(new BillingProperties(closingDay, months, paymentDay, null, null, 20).dueOn(issuedOn))
			.isEqualTo(dueOn);
	}

	@Test
	void theProviderSendsTheInvoiceAndTheStoreWhereThereIsNone() {
		BillingProperties byProvider = new BillingProperties(31, 1, 31, null, null, 20);

		assertThat(byProvider.invoicedBy(false)).isEqualTo(InvoicedBy.PROVIDER);
		assertThat(byProvider.invoicedBy(true)).isEqualTo(InvoicedBy.STORE);
		assertThat(new BillingProperties(31, 1, 31, InvoicedBy.STORE, null, 20).invoicedBy(false))
			.isEqualTo(InvoicedBy.STORE);
	}

	@Test
	void nothingIsToBePaidBeforeItIsClosed() {
		assertThatExceptionOfType(WrongSetting.class).isThrownBy(() -> new BillingProperties(20, 0, 20, null, null, 20))
			.withMessageContaining("keiyaku.billing.payment-day");
	}

}
