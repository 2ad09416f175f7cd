package dev.keiyaku.order.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.member.Members;
import dev.keiyaku.order.Orders;
import dev.keiyaku.order.PlaceOrder;
import dev.keiyaku.purchase.PurchaseItem;
import dev.keiyaku.quote.LineRules;
import dev.keiyaku.quote.PlanMaximums;
import dev.keiyaku.quote.Quote;
import dev.keiyaku.quote.QuoteCheck;
import dev.keiyaku.quote.QuoteNotOrderableException;
import dev.keiyaku.quote.QuoteNumbers;
import dev.keiyaku.quote.QuoteStanding;
import dev.keiyaku.quote.Quotes;
import dev.keiyaku.wizard.WizardAnswers;
import dev.keiyaku.wizard.WizardConflictException;
import dev.keiyaku.wizard.WizardVisit;
import dev.keiyaku.wizard.web.WizardPages;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code /order/quotes/{item}}: ordering a quote of the member's company, which keeps its
 * prices and is ordered once.
 */
@Controller
@RequestMapping("/order/quotes/{item}")
class QuoteOrderWizard extends OrderWizard<Quote> {

	private final OrderFormData formData;

	private final Quotes quotes;

	private final QuoteCheck check;

	private final PlanMaximums maximums;

	private final LineRules rules;

	QuoteOrderWizard(WizardPages pages, Members members, OrderFormData formData, OrderFromAnswers fromAnswers,
			Orders orders, PlanMaximums maximums, Quotes quotes, QuoteCheck check, LineRules rules) {
		super(pages, members, formData, fromAnswers, orders, maximums);
		this.formData = formData;
		this.quotes = quotes;
		this.check = check;
		this.maximums = maximums;
		this.rules = rules;
	}

	@Override
	public String fallbackPath() {
		return QuoteNumbers.PAGE.replace("{number}", "{item}");
	}

	/** The quote of another company is not found. */
	@Override
	Optional<Quote> orderable(WizardVisit visit) {
		Quote quote = this.quotes.find(visit.item(), visit.member().companyId())
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
		return Optional.of(quote)
			.filter((found) -> this.check.standing(found) == QuoteStanding.ORDERABLE)
			.filter((found) -> this.maximums.problems(found, this.check.plans(found)).isEmpty());
	}

	@Override
	Map<String, Object> prefill(Quote quote) {
		return this.formData.prefill(quote.customer());
	}

	@Override
	Purchase purchase(Quote quote) {
		Map<String, Plan> plans = this.check.plans(quote);
		List<Purchase.Item> items = new ArrayList<>();
		for (PricedLine line : quote.lines()) {
			Plan plan = plans.get(line.planCode());
			items.add(new Purchase.Item(new PurchaseItem(items.size(), plan, line),
					this.rules.startDate(plan, line.desiredStart())));
		}
		return new Purchase(PlaceOrder.QUOTE + quote.number(), items);
	}

	@Override
	public String complete(Subject<Quote> subject, WizardAnswers answers) {
		try {
			return this.quotes.order(subject.source().number(), subject.member().company().id(),
					(quote) -> place(subject, answers));
		}
		catch (QuoteNotOrderableException ex) {
			throw new WizardConflictException("order.quote-gone", fallbackPath(), ex);
		}
	}

}
