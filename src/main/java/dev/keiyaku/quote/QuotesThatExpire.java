package dev.keiyaku.quote;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.keiyaku.member.Permission;
import dev.keiyaku.member.Permissions;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.member.Waiting;
import dev.keiyaku.store.Texts;

import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/**
 * Quotes wait to be ordered before they expire, from the day on which the customer is
 * reminded of them (store 3.3).
 */
@Component
@Order(2)
class QuotesThatExpire implements Waiting {

	private static final int MOST = 5;

	private final QuoteRepository quotes;

	private final QuoteNumbers numbers;

	private final QuoteCheck check;

	private final QuoteProperties properties;

	private final Permissions permissions;

	private final Texts texts;

	private final Clock clock;

	QuotesThatExpire(QuoteRepository quotes, QuoteNumbers numbers, QuoteCheck check, QuoteProperties properties,
			Permissions permissions, Texts texts, Clock clock) {
		this.quotes = quotes;
		this.numbers = numbers;
		this.check = check;
		this.properties = properties;
		this.permissions = permissions;
		this.texts = texts;
		this.clock = clock;
	}

	@Override
	public List<Item> waitingFor(SignedInMember member) {
		if (!this.permissions.allows(member, Permission.SEE_QUOTES)
				|| !this.permissions.allows(member, Permission.ORDER)) {
			return List.of();
		}
		LocalDate today = LocalDate.now(this.clock);
		List<Quote> soon = this.quotes.findByCompanyIdAndStatusAndValidUntilBetweenOrderByValidUntilAscIdAsc(
				member.companyId(), QuoteStatus.ISSUED, today, today.plusDays(this.properties.reminderDays()),
				Limit.of(MOST + 1));
		Stream<Item> first = orderable(soon.stream().limit(MOST).toList()).map(this::item);
		return ((soon.size() > MOST) ? Stream.concat(first, Stream.of(more())) : first).toList();
	}

	/** One that names something no longer sold waits for nothing. */
	private Stream<Quote> orderable(List<Quote> found) {
		// their lines are read for all of them at once
		List<Quote> withLines = this.quotes.findByNumberIn(found.stream().map(Quote::number).toList());
		Map<String, QuoteStanding> standings = this.check.standings(withLines);
		return found.stream().filter((quote) -> standings.get(quote.number()) == QuoteStanding.ORDERABLE);
	}

	private Item item(Quote quote) {
		return new Item(this.texts.of("quote.waiting", quote.number(), quote.title()),
				this.texts.of("quote.waiting.until", this.texts.day(quote.validUntil())),
				this.numbers.page(quote.number()), this.texts.of("quote.waiting.open"),
				this.texts.of("quote.waiting.open.of", quote.number()));
	}

	private Item more() {
		String open = this.texts.of("quote.waiting.more.open");
		return new Item(this.texts.of("quote.waiting.more"), "", "/mypage/quotes?status=ISSUED&sort=until", open, open);
	}

}
