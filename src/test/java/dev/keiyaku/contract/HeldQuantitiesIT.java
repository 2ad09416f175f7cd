package dev.keiyaku.contract;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import dev.keiyaku.amendment.AmendmentProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a company's contracts have of a plan, each at its most of today and of what is to
 * come (store 3.3).
 */
class HeldQuantitiesIT extends AmendmentProcessTest {

	private static final String PRO = "zoom-workplace-pro-monthly";

	private static final String BUSINESS = "zoom-workplace-business-monthly";

	@Autowired
	private JdbcTemplate sql;

	@BeforeEach
	void aContractOfThree() {
		givenAContract("保有株式会社", monthly(3, this.today.minusDays(40)));
	}

	@Test
	void whatIsToComeCountsAtOnceAndWhatGoesUntilItHasGone() {
		assertThat(held()).isEqualTo(Map.of(PRO, 3));
		from(this.today.plusDays(10), PRO, 5);
		assertThat(held()).isEqualTo(Map.of(PRO, 5));
		from(this.today.plusDays(20), PRO, 2);
		assertThat(held()).isEqualTo(Map.of(PRO, 5));
		this.contracts.unschedule(contract().number(), cause(this.today.plusDays(10)));
		assertThat(held()).isEqualTo(Map.of(PRO, 3));
		this.contracts.unschedule(contract().number(), cause(this.today.plusDays(20)));
		from(this.today, PRO, 1);
		assertThat(held()).isEqualTo(Map.of(PRO, 1));
		from(this.today, BUSINESS, 4);
		assertThat(held()).isEqualTo(Map.of(BUSINESS, 4));
	}

	@Test
	void whatHasEndedHoldsNothing() {
		status("ENDED");
		assertThat(held()).isEmpty();
		status("ACTIVE");
		assertThat(held()).isEqualTo(Map.of(PRO, 3));
	}

	@Test
	void anotherCompanyHoldsNothingOfIt() {
		long company = this.customer.companyId();
		givenAContract("別保有株式会社", monthly(7, this.today));
		assertThat(held()).isEqualTo(Map.of(PRO, 7));
		assertThat(this.contracts.quantities(company, List.of(PRO, BUSINESS))).isEqualTo(Map.of(PRO, 3));
		assertThat(this.contracts.quantities(company, List.of(BUSINESS))).isEmpty();
	}

	/** Versions in any order, some of one day: on each day it is as the contract says. */
	@Test
	void anyScheduleHoldsWhatTheContractSaysOfEachDay() {
		Random random = new Random(20_261_130);
		for (int run = 0; run < 20; run++) {
			givenAContract("保有%d株式会社".formatted(run), monthly(1 + random.nextInt(9), this.today));
			for (int version = 0; version < 6; version++) {
				insert(this.sql, contract().number(), this.today.plusDays(1 + random.nextInt(8)),
						"""
								[{"number": 1, "planCode": "%s", "name": "a", "unit": "個", "quantity": %d, "unitPrice": 1, "options": []},
								 {"number": 2, "planCode": "%s", "name": "b", "unit": "個", "quantity": %d, "unitPrice": 1, "options": []}]"""
							.formatted(random.nextBoolean() ? PRO : BUSINESS, 1 + random.nextInt(9),
									random.nextBoolean() ? PRO : BUSINESS, 1 + random.nextInt(9)));
			}
			Contract contract = contract();
			for (int day = 0; day < 10; day++) {
				assertThat(heldFrom(this.today.plusDays(day))).as("run %d, day %d", run, day)
					.isEqualTo(most(contract, this.today.plusDays(day)));
			}
		}
	}

	private Map<String, Integer> held() {
		return this.contracts.quantities(this.customer.companyId(), List.of(PRO, BUSINESS));
	}

	private Map<String, Integer> heldFrom(LocalDate day) {
		Map<String, Integer> held = new HashMap<>();
		this.sql.query("""
				select plan_code, sum(quantity) from held_quantity where company_id = ? and until >= ?
				group by plan_code""", (row) -> {
			held.put(row.getString(1), row.getInt(2));
		}, this.customer.companyId(), day);
		return held;
	}

	private static Map<String, Integer> most(Contract contract, LocalDate from) {
		Map<String, Integer> most = new HashMap<>();
		IntStream.range(0, 20).mapToObj(from::plusDays).forEach((day) -> {
			Map<String, Integer> sums = new HashMap<>();
			contract.linesOn(day).forEach((line) -> sums.merge(line.planCode(), line.quantity(), Integer::sum));
			sums.forEach((plan, sum) -> most.merge(plan, sum, Math::max));
		});
		return most;
	}

	private void from(LocalDate day, String plan, int quantity) {
		this.contracts.schedule(contract().number(), day,
				List.of(new ContractLine(1, plan, plan, "ライセンス", quantity, 1_000, List.of())), cause(day));
	}

	private static String cause(LocalDate day) {
		return "A-" + day;
	}

	private void status(String status) {
		this.sql.update("update contract set status = ? where number = ?", status, contract().number());
	}

	private static void insert(JdbcTemplate sql, String contract, LocalDate firstDay, String lines) {
		sql.update("""
				insert into contract_version (contract_id, first_day, cause, recorded_at, lines)
				select id, ?, 'A-1', now(), ?::jsonb from contract where number = ?""", firstDay, lines, contract);
	}

}
