package dev.keiyaku.quote;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;

import dev.keiyaku.audit.AuditEvent;
import dev.keiyaku.audit.AuditKind;
import dev.keiyaku.audit.AuditTrail;
import dev.keiyaku.list.ListQuery;
import dev.keiyaku.list.Lists;
import dev.keiyaku.process.Processes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.springframework.data.domain.Page;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The quotes of all companies. */
@Service
@Transactional
public class Quotes {

	private final QuoteRepository quotes;

	private final QuoteNumbers numbers;

	private final Carts carts;

	private final Processes processes;

	private final QuoteProperties properties;

	private final AuditTrail audit;

	private final EntityManager entities;

	private final Clock clock;

	Quotes(QuoteRepository quotes, QuoteNumbers numbers, Carts carts, Processes processes, QuoteProperties properties,
			AuditTrail audit, EntityManager entities, Clock clock) {
		this.quotes = quotes;
		this.numbers = numbers;
		this.carts = carts;
		this.processes = processes;
		this.properties = properties;
		this.audit = audit;
		this.entities = entities;
		this.clock = clock;
	}

	/**
	 * Makes a quote of the member's cart, which is empty afterwards, and begins the
	 * quote's procedure; all or nothing (store 3.3).
	 * @param cart as it was confirmed, with its prices
	 * @return its number, {@code Q-…}
	 * @throws CartChangedException when the cart is no longer at its version, or empty
	 */
	public String issue(IssueQuote issuing, Cart cart) {
		this.carts.consume(issuing.memberId(), cart.version());
		LocalDate today = LocalDate.now(this.clock);
		Quote quote = this.quotes.save(new Quote(this.numbers.next(), issuing, cart.origin(), cart.pricedLines(), today,
				today.plusDays(this.properties.validDays())));
		this.processes.begin(QuoteLifetime.KEY, quote.number(),
				Map.of(QuoteLifetime.REMINDER_AT, quote.validUntil().minusDays(this.properties.reminderDays()),
						QuoteLifetime.EXPIRES_AT, quote.validUntil().plusDays(1)));
		this.audit
			.record(AuditEvent.business(AuditKind.QUOTED, issuing.companyId(), issuing.memberId(), quote.number()));
		return quote.number();
	}

	/**
	 * Orders a quote, in the order's transaction and one order at a time.
	 * @param place places the order and returns its number
	 * @return the order's number
	 * @throws QuoteNotOrderableException when it was ordered already or is no longer
	 * valid
	 * @throws NoSuchElementException when the company has no such quote
	 */
	public String order(String number, long companyId, Function<Quote, String> place) {
		Quote quote = find(number, companyId).orElseThrow();
		// waits for whoever else orders it, and sees what they did
		this.entities.refresh(quote, LockModeType.PESSIMISTIC_WRITE);
		LocalDate today = LocalDate.now(this.clock);
		if (quote.status(today) != QuoteStatus.ISSUED) {
			throw new QuoteNotOrderableException(number);
		}
		String orderNumber = place.apply(quote);
		quote.order(orderNumber, today);
		this.processes.goOn(QuoteLifetime.QUOTE_ORDERED, number);
		return orderNumber;
	}

	/** The quote's last valid day is over; see {@link Quote} for what is refused. */
	public void expire(String number) {
		this.quotes.lock(number).orElseThrow().expire(LocalDate.now(this.clock));
	}

	/**
	 * For the store's own procedures, which act for every company.
	 * @throws NoSuchElementException when there is none of that number
	 */
	@Transactional(readOnly = true)
	public Quote byNumber(String number) {
		return this.quotes.findByNumber(number).orElseThrow();
	}

	/** The quote if it is that company's. */
	@Transactional(readOnly = true)
	public Optional<Quote> find(String number, long companyId) {
		return this.quotes.findByNumberAndCompanyId(number, companyId);
	}

	/** The company's quotes that the list is asked for. */
	@Transactional(readOnly = true)
	public Page<Quote> of(long companyId, ListQuery query) {
		Page<Quote> page = Lists.page(this.quotes, "companyId", companyId, query);
		// their lines are read for all of them at once
		this.quotes.findByNumberIn(page.map(Quote::number).getContent());
		return page;
	}

}
