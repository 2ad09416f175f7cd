package dev.keiyaku.bill;

import java.util.Map;

import dev.keiyaku.delivery.ReceiptConfirmation;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.OrderAcceptance;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Orders that were billed before there were bills (store, "Bills"). */
class BillAdoptionIT extends ProcessTest {

	@Autowired
	private BillAdoption adoption;

	@Autowired
	private BillRepository bills;

	@Autowired
	private ReceiptConfirmation receipts;

	@Autowired
	private JdbcTemplate database;

	@ParameterizedTest
	@ValueSource(strings = { "former", "manual" })
	void theyHaveTheirBillsAfterTheNextStartWhicheverProviderHadThem(String provider) {
		String number = billed();
		Bill before = this.bills.findBySubject(number).orElseThrow();
		this.database.update("delete from bill_period where bill_id = (select id from bill where subject = ?)", number);
		this.database.update("delete from bill where subject = ?", number);
		this.database.update("update credit_check set provider = ? where shop_transaction_id = ?", provider,
				number + "-1");

		this.adoption.run(new DefaultApplicationArguments());
		this.adoption.run(new DefaultApplicationArguments());

		Bill adopted = this.bills.findBySubject(number).orElseThrow();
		assertThat(adopted.status()).isEqualTo(BillStatus.BILLED);
		assertThat(adopted.total()).isEqualTo(before.total()).isEqualTo(this.orders.byNumber(number).total());
		assertThat(adopted.transactionId()).contains(number + "-1");
		assertThat(adopted.issuedOn()).isEqualTo(before.issuedOn());
		assertThat(adopted.provider()).contains(provider);
		assertThat(this.database.queryForObject("select count(*) from outgoing_mail where business_key = ?", Long.class,
				adopted.number()))
			.as("customers are told nothing again")
			.isZero();
	}

	private String billed() {
		SignedInMember customer = this.given.company("引継商事株式会社");
		ProcessInstance process = started(OrderAcceptance.KEY,
				() -> this.given.order(customer, Placing.monthly(3, this.today.plusDays(7))));
		String number = process.getBusinessKey();
		complete(number, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		complete(number, "arrange-delivery", Map.of("makerOrderNumber", "M-1", "deliveredOn", this.today.toString()));
		assertThat(this.receipts.confirm(number, customer)).isTrue();
		startComes(number);
		comesToItsEnd(process);
		return number;
	}

}
