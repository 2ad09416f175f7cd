package dev.keiyaku.bill;

import java.util.Optional;

import dev.keiyaku.number.NumberKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of bills, {@code B-…}. */
@Component
public class BillNumbers extends NumberKind {

	/** 請求詳細. */
	public static final String PAGE = "/mypage/bills/{number}";

	private final BillRepository bills;

	BillNumbers(JdbcClient jdbc, BillRepository bills) {
		super(jdbc, "B-", "bill_number", PAGE);
		this.bills = bills;
	}

	@Override
	public Optional<Long> companyId(String number) {
		return this.bills.findByNumber(number).map(Bill::companyId);
	}

}
