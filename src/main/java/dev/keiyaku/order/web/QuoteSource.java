package dev.keiyaku.order.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;

import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.member.Member;
import dev.keiyaku.order.PlaceOrder;
import dev.keiyaku.quote.LineProblem;
import dev.keiyaku.quote.LineRules;
import dev.keiyaku.quote.Quote;
import dev.keiyaku.quote.QuoteCheck;
import dev.keiyaku.quote.QuoteCustomer;
import dev.keiyaku.quote.QuoteStatus;
import dev.keiyaku.quote.Quotes;
import dev.keiyaku.store.Texts;

/** A quote of the member's company, which keeps its prices and is ordered once. */
class QuoteSource implements OrderSource {

	private final String number;

	private final Quotes quotes;

	private final QuoteCheck check;

	private final LineRules rules;

	private final Texts texts;

	private final Clock clock;

	QuoteSource(String number, Quotes quotes, QuoteCheck check, LineRules rules, Texts texts, Clock clock) {
		this.number = number;
		this.quotes = quotes;
		this.check = check;
		this.rules = rules;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	public String item() {
		return this.number;
	}

	@Override
	public String path() {
		return "/order/quotes/" + this.number;
	}

	@Override
	public String fallbackPath() {
		return "/mypage/quotes/" + this.number;
	}

	@Override
	public Optional<String> editPath() {
		return Optional.empty();
	}

	@Override
	public Optional<Purchase> purchase(Member member) {
		return quote(member)
			.filter((quote) -> quote.status(LocalDate.now(this.clock)) == QuoteStatus.ISSUED
					&& this.check.problems(quote).isEmpty())
			.map(this::purchase);
	}

	@Override
	public Map<String, Object> customer(Member member) {
		Map<String, Object> known = new HashMap<>();
		quote(member).map(Quote::customer).ifPresent((customer) -> fill(known, customer));
		return known;
	}

	private void fill(Map<String, Object> known, QuoteCustomer customer) {
		known.put("customerDepartment", nonNull(customer.department()));
		known.put("customerTitle", nonNull(customer.title()));
		known.put("customerName", customer.name());
		known.put("customerNameKana", customer.nameKana());
		known.put("customerPhone", this.texts.phone(customer.phone()));
		known.put("customerEmail", customer.email());
	}

	@Override
	public String order(Member member, String origin, Function<Purchase, String> place) {
		return this.quotes.order(this.number, member.company().id(), (quote) -> place.apply(purchase(quote)));
	}

	private Optional<Quote> quote(Member member) {
		return this.quotes.find(this.number, member.company().id());
	}

	private Purchase purchase(Quote quote) {
		Map<String, Plan> byCode = this.check.plans(quote);
		List<PricedLine> planLines = quote.plans();
		List<Plan> plans = planLines.stream().map((line) -> byCode.get(line.planCode())).toList();
		List<Optional<LineProblem>> staleStarts = planLines.stream()
			.map((line) -> this.rules.startDate(byCode.get(line.planCode()), line.desiredStart()))
			.toList();
		List<Long> lineIds = LongStream.range(0, plans.size()).boxed().toList();
		return new Purchase(PlaceOrder.QUOTE + quote.number(), lineIds, plans, quote.lines(), staleStarts);
	}

	private static String nonNull(String text) {
		return (text != null) ? text : "";
	}

}
