package dev.keiyaku.member;

import dev.keiyaku.number.NumberKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of companies, {@code K-…}. */
@Component
class CompanyNumbers extends NumberKind {

	CompanyNumbers(JdbcClient jdbc) {
		super(jdbc, "K-", "company_number");
	}

}
