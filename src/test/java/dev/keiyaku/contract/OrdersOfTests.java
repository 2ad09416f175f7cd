package dev.keiyaku.contract;

import java.time.LocalDate;

import dev.keiyaku.bill.BillSource;
import dev.keiyaku.number.NumberKind;
import dev.keiyaku.purchase.Buyer;
import dev.keiyaku.purchase.Contact;
import dev.keiyaku.purchase.Place;

import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tests open contracts without an order, under numbers {@code T-…}: as such an order
 * would be, their first terms are billed, and their holders pay.
 */
@Component
@Profile({ "sandbox", "fault" })
class OrdersOfTests implements BillSource<OrdersOfTests.Numbers> {

	private final JdbcClient database;

	OrdersOfTests(JdbcClient database) {
		this.database = database;
	}

	@Override
	public boolean bills(String number, String contractNumber, LocalDate firstDay) {
		return true;
	}

	@Override
	public Buyer buyer(String number) {
		return this.database.sql("""
				select company.number, contract.company_name, coalesce(company.buyer_id, '10000000009'),
				  contract.contact_department, contract.contact_name, contract.contact_email
				from contract join company on company.id = contract.company_id
				where contract.order_number = ? limit 1""")
			.param(number)
			.query((row, n) -> new Buyer(row.getString(1), row.getString(2), row.getString(3),
					new Place("1000005", "東京都千代田区丸の内1-2-3"), null,
					new Contact(row.getString(4), row.getString(5), "シケン ハナコ", "0312345679", row.getString(6))))
			.single();
	}

	@Component
	@Profile({ "sandbox", "fault" })
	static class Numbers extends NumberKind {

		Numbers(JdbcClient jdbc) {
			super(jdbc, "T-", "order_number");
		}

	}

}
