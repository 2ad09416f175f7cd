package dev.keiyaku.contract;

import java.util.Optional;

import dev.keiyaku.number.NumberKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of contracts, {@code C-…}. */
@Component
public class ContractNumbers extends NumberKind {

	/** 契約詳細. */
	public static final String PAGE = "/mypage/contracts/{number}";

	private final ContractRepository contracts;

	ContractNumbers(JdbcClient jdbc, ContractRepository contracts) {
		super(jdbc, "C-", "contract_number", PAGE);
		this.contracts = contracts;
	}

	@Override
	public Optional<Long> companyId(String number) {
		return this.contracts.findByNumber(number).map(Contract::companyId);
	}

}
