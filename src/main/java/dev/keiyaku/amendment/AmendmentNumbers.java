package dev.keiyaku.amendment;

import java.util.Optional;

import dev.keiyaku.number.NumberKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of procedures on contracts, {@code A-…}. */
@Component
public class AmendmentNumbers extends NumberKind {

	private final AmendmentRepository amendments;

	AmendmentNumbers(JdbcClient jdbc, AmendmentRepository amendments) {
		super(jdbc, "A-", "amendment_number");
		this.amendments = amendments;
	}

	@Override
	public Optional<Long> companyId(String number) {
		return this.amendments.findByNumber(number).map(Amendment::companyId);
	}

}
