package dev.keiyaku.amendment;

import java.util.Optional;

import dev.keiyaku.number.NumberKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of procedures on contracts, {@code A-…}. */
@Component
public class AmendmentNumbers extends NumberKind {

	/** 手続き詳細, below its contract's page. */
	public static final String PAGE = "/mypage/contracts/{contract}/procedures/{number}";

	private final AmendmentRepository amendments;

	AmendmentNumbers(JdbcClient jdbc, AmendmentRepository amendments) {
		super(jdbc, "A-", "amendment_number", PAGE);
		this.amendments = amendments;
	}

	@Override
	public String page(String number) {
		return page(this.amendments.contractOf(number).orElseThrow(), number);
	}

	/** Where the page is, for whoever knows the contract's number, {@code C-…}. */
	public static String page(String contractNumber, String number) {
		return PAGE.replace("{contract}", contractNumber).replace("{number}", number);
	}

	@Override
	public Optional<Long> companyId(String number) {
		return this.amendments.findByNumber(number).map(Amendment::companyId);
	}

}
