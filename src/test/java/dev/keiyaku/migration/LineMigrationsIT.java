package dev.keiyaku.migration;

import java.time.LocalDate;
import java.util.List;

import dev.keiyaku.StoreTest;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.Line;
import dev.keiyaku.catalog.LineOption;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractLine;
import dev.keiyaku.order.Order;
import dev.keiyaku.quote.Quote;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Quotes, orders and contracts of a store in which an option was a row of its own, behind
 * its plan's.
 */
class LineMigrationsIT extends StoreTest {

	private static final LocalDate START = LocalDate.of(2027, 1, 12);

	/** In their order; the last plan is there twice, with other options. */
	private static final List<OldRow> ROWS = List.of(new OldRow("chat", null, "チャット", "人", 30, 500),
			new OldRow("guard", null, "端末防御", "台", 12, 1_000), new OldRow("guard", "watch", "監視代行", "台", 12, 200),
			new OldRow("guard", "setup", "初期設定", "式", 1, 50_000), new OldRow("guard", "report", "月次報告", "式", 1, 3_000),
			new OldRow("meet", null, "会議", "ライセンス", 3, 25_800), new OldRow("meet", null, "会議", "ライセンス", 5, 25_800),
			new OldRow("meet", "room", "会議室", "室", 2, 90_000));

	private static final List<List<LineOption>> OPTIONS = List.of(List.of(),
			List.of(new LineOption("watch", "監視代行", "台", 12, 200), new LineOption("setup", "初期設定", "式", 1, 50_000),
					new LineOption("report", "月次報告", "式", 1, 3_000)),
			List.of(), List.of(new LineOption("room", "会議室", "室", 2, 90_000)));

	private static final List<PricedLine> PRICED = List.of(priced("chat", "チャット", "人", 30, 500, 0),
			priced("guard", "端末防御", "台", 12, 1_000, 1), priced("meet", "会議", "ライセンス", 3, 25_800, 2),
			priced("meet", "会議", "ライセンス", 5, 25_800, 3));

	private static final OldRow ORPHAN = new OldRow("guard", "watch", "監視代行", "台", 12, 200);

	private static Lines migrated;

	/** A row of a line as it was stored. */
	private record OldRow(String plan, String option, String name, String unit, int quantity, long unitPrice) {

		long amount() {
			return this.quantity * this.unitPrice;
		}

	}

	/** What the store reads after the migration, in the order of their numbers. */
	private record Lines(List<List<PricedLine>> quotes, List<List<PricedLine>> orders,
			List<List<ContractLine>> contracts) {
	}

	@BeforeAll
	static void aStoreWithLinesIsMigrated(@Autowired ApplicationContext store) {
		OldDatabase old = new OldDatabase(store, "61");
		fill(old.sql());
		old.migrate();
		migrated = old.read((entities) -> new Lines(
				entities.createQuery("from Quote order by number", Quote.class)
					.getResultStream()
					.map((quote) -> List.copyOf(quote.lines()))
					.toList(),
				entities.createQuery("from Order order by number", Order.class)
					.getResultStream()
					.map((order) -> List.copyOf(order.lines()))
					.toList(),
				entities.createQuery("from Contract order by number", Contract.class)
					.getResultStream()
					.map((contract) -> contract.linesOn(START))
					.toList()),
				"dev.keiyaku.quote", "dev.keiyaku.order", "dev.keiyaku.contract");
	}

	@Test
	void aQuotesPlansOwnTheirOptionsInTheirOrder() {
		assertThat(migrated.quotes().get(0)).isEqualTo(PRICED);
	}

	@Test
	void anOrdersPlansOwnTheirOptionsInTheirOrder() {
		assertThat(migrated.orders().get(0)).isEqualTo(PRICED);
	}

	@Test
	void aContractsPlansAreNumberedFromOne() {
		assertThat(migrated.contracts().get(0)).extracting(ContractLine::number).containsExactly(1, 2, 3, 4);
		assertThat(migrated.contracts().get(0)).extracting(ContractLine::planCode)
			.containsExactly("chat", "guard", "meet", "meet");
		assertThat(migrated.contracts().get(0)).extracting(ContractLine::options).isEqualTo(OPTIONS);
	}

	@Test
	void nothingIsDearerOrCheaper() {
		long before = ROWS.stream().mapToLong(OldRow::amount).sum();
		assertThat(amount(migrated.quotes().get(0))).isEqualTo(before);
		assertThat(amount(migrated.orders().get(0))).isEqualTo(before);
		assertThat(amount(migrated.contracts().get(0))).isEqualTo(before);
	}

	@Test
	void whatHasOneLineOrNoneKeepsIt() {
		List<PricedLine> one = PRICED.subList(0, 1);
		assertThat(migrated.quotes().subList(1, 3)).containsExactly(one, List.of());
		assertThat(migrated.orders().subList(1, 3)).containsExactly(one, List.of());
		assertThat(migrated.contracts().subList(1, 3))
			.containsExactly(List.of(new ContractLine(1, "chat", "チャット", "人", 30, 500, List.of())), List.of());
	}

	@Test
	void anOptionThatStoodBehindNoPlanIsNotLost() {
		assertThat(amount(migrated.quotes().get(3))).isEqualTo(ORPHAN.amount());
		assertThat(amount(migrated.orders().get(3))).isEqualTo(ORPHAN.amount());
		assertThat(amount(migrated.contracts().get(3))).isEqualTo(ORPHAN.amount());
	}

	private static long amount(List<? extends Line> lines) {
		return lines.stream().mapToLong(Line::amountWithoutTax).sum();
	}

	private static PricedLine priced(String plan, String name, String unit, int quantity, long unitPrice, int place) {
		return new PricedLine(plan, name, unit, BillingPeriod.ANNUAL, START, quantity, unitPrice, OPTIONS.get(place));
	}

	private static void fill(JdbcTemplate sql) {
		sql.update("insert into company (number, name, name_kana) values ('K-1', '移行商事株式会社', 'イコウショウジ')");
		sql.update("""
				insert into member (company_id, login_id, password_hash, name, name_kana, department, title, phone,
				  email, role, status)
				select id, 'ikou', '', '移行 花子', 'イコウ ハナコ', '', '', '0312345678', 'ikou@test.example', 'ADMIN', 'ACTIVE'
				from company""");
		List<List<OldRow>> filled = List.of(ROWS, ROWS.subList(0, 1), List.of(), List.of(ORPHAN));
		for (int number = 1; number <= filled.size(); number++) {
			insert(sql, "quote", quote(sql, number), filled.get(number - 1));
			insert(sql, "order", order(sql, number), filled.get(number - 1));
			insert(sql, "contract", contract(sql, number), filled.get(number - 1));
		}
	}

	private static long quote(JdbcTemplate sql, int number) {
		return sql.queryForObject(
				"""
						insert into quote (version, number, company_id, member_id, origin, status, issued_on, valid_until,
						  addressee, title, company_name, postal_code, address, name, name_kana, phone, email, subtotal, tax,
						  total, search_text)
						select 0, 'Q-' || ?, company_id, id, 'cart:1:' || ?, 'ISSUED', '2026-12-01', '2026-12-31', 'COMPANY', '',
						  '移行商事株式会社', '1000005', '東京都', name, name_kana, phone, email, 0, 0, 0, ''
						from member returning id""",
				Long.class, number, number);
	}

	private static long order(JdbcTemplate sql, int number) {
		return sql.queryForObject("""
				insert into customer_order (number, company_id, member_id, status, ordered_at, company_number,
				  company_name, postal_code, address, customer_name, customer_name_kana, customer_phone, customer_email,
				  user_address_label, user_postal_code, user_address, user_name, user_name_kana, user_phone, user_email,
				  payment_method, subtotal, tax, total, origin, search_text)
				select 'O-' || ?, company_id, id, 'REQUESTED', now(), 'K-1', '移行商事株式会社', '1000005', '東京都', name,
				  name_kana, phone, email, '本社', '1000005', '東京都', name, name_kana, phone, email, 'deferred-invoice', 0,
				  0, 0, 'cart:1:' || ?, ''
				from member returning id""", Long.class, number, number);
	}

	private static long contract(JdbcTemplate sql, int number) {
		return sql.queryForObject(
				"""
						insert into contract (number, company_id, order_number, company_name, contact_name, contact_email, status,
						  billing_period, start_date, opened_at, renewal_month, search_text)
						select 'C-' || ?, company_id, 'O-' || ?, '移行商事株式会社', name, email, 'IN_PROCEDURE', 'ANNUAL', ?, now(), 1, ''
						from member returning id""",
				Long.class, number, number, START);
	}

	/** Last row first: their positions tell their order, not their ids. */
	private static void insert(JdbcTemplate sql, String owner, long id, List<OldRow> rows) {
		String more = owner.equals("contract") ? "" : ", billing_period, desired_start";
		String values = owner.equals("contract") ? "" : ", 'ANNUAL', '%s'".formatted(START);
		for (int position = rows.size() - 1; position >= 0; position--) {
			OldRow row = rows.get(position);
			sql.update(
					"""
							insert into %1$s_line (%1$s_id, position, plan_code, option_code, name, unit, quantity, unit_price%2$s)
							values (?, ?, ?, ?, ?, ?, ?, ?%3$s)"""
						.formatted(owner, more, values),
					id, position, row.plan(), row.option(), row.name(), row.unit(), row.quantity(), row.unitPrice());
		}
	}

}
