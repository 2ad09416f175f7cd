package dev.keiyaku.desk.process;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import dev.keiyaku.contract.ContractHolder;
import dev.keiyaku.contract.ContractLine;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.OpenContract;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.number.CaseRows;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Staff find a case as it stands on the store's day, whatever the database's is. */
class EngineCasesIT extends ProcessTest {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private List<CaseRows> kinds;

	@Autowired
	private Contracts contracts;

	@Test
	void aContractCostsWhatIsInForceOnTheStoresDay() {
		SignedInMember customer = this.given.company("日付商事株式会社");
		String order = "T-" + UUID.randomUUID().toString().substring(0, 13);
		String number = this.contracts.open(new OpenContract(customer.companyId(), order,
				new ContractHolder(customer.companyName(), null, customer.name(), customer.email()),
				List.of(Placing.monthly(3, this.today))));
		this.contracts.awaitStart(order);
		soon().until(() -> this.contracts.byNumber(number).status() == ContractStatus.ACTIVE);
		ContractLine line = this.contracts.byNumber(number).linesOn(this.today).get(0);
		LocalDate later = this.contracts.byNumber(number).rule().term(2).firstDay();
		this.contracts.schedule(number, later,
				List.of(new ContractLine(1, line.planCode(), line.name(), line.unit(), 5, line.unitPrice(), List.of())),
				"A-1");

		assertThat(amount(number, this.clock)).isEqualTo(3 * line.unitPrice());
		assertThat(amount(number, Clock.offset(this.clock, Duration.ofDays(40)))).isEqualTo(5 * line.unitPrice());
	}

	private long amount(String number, Clock clock) {
		return new EngineCases(this.jdbc, this.kinds, clock).of(List.of(number)).get(number).amount();
	}

}
