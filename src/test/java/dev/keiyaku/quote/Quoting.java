package dev.keiyaku.quote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.StartDates;

import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Quotes of a test's own, made through the store's services. */
public final class Quoting {

	private final Carts carts;

	private final Quotes quotes;

	private final Catalog catalog;

	private final StartDates startDates;

	private final JdbcTemplate database;

	public Quoting(ApplicationContext store) {
		this.carts = store.getBean(Carts.class);
		this.quotes = store.getBean(Quotes.class);
		this.catalog = store.getBean(Catalog.class);
		this.startDates = store.getBean(StartDates.class);
		this.database = store.getBean(JdbcTemplate.class);
	}

	/** The smallest quantity at the earliest day. */
	public LineChoice choice(String planCode) {
		var plan = this.catalog.plan(planCode).orElseThrow();
		LocalDate start = this.startDates.earliest(plan);
		return new LineChoice(planCode, plan.minimumQuantity(), start, List.of());
	}

	/**
	 * Fills the member's cart with as many different plans as there are, again and again.
	 */
	public void fillCart(NewCustomer customer, int lines) {
		List<LineChoice> different = this.database
			.queryForList("select code from plan where not withdrawn order by code", String.class)
			.stream()
			.map(this::choice)
			.toList();
		LineChoice[] choices = IntStream.range(0, lines)
			.mapToObj((n) -> different.get(n % different.size()))
			.toArray(LineChoice[]::new);
		if (!this.carts.add(customer.memberId(), choices)) {
			throw new IllegalArgumentException("no cart holds %d lines".formatted(lines));
		}
	}

	/** Puts plans into the member's cart and has them quoted. */
	public String quote(NewCustomer customer, String... planCodes) {
		List<LineChoice> choices = new ArrayList<>(Arrays.stream(planCodes).map(this::choice).toList());
		return quote(customer, choices.toArray(LineChoice[]::new));
	}

	public String quote(NewCustomer customer, LineChoice... choices) {
		this.carts.add(customer.memberId(), choices);
		QuoteCustomer party = new QuoteCustomer("見積試験株式会社", "1000005", "東京都千代田区丸の内1-1", null, null, "試験 一郎", "シケン イチロウ",
				"0312345678", customer.email());
		return this.quotes.issue(
				new IssueQuote(customer.companyId(), customer.memberId(), party, Addressee.COMPANY, "試験の見積", null),
				this.carts.of(customer.memberId()));
	}

}
