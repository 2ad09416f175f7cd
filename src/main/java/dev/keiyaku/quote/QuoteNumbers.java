package dev.keiyaku.quote;

import java.util.Optional;

import dev.keiyaku.number.NumberKind;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Numbers of quotes, {@code Q-…}. */
@Component
public class QuoteNumbers extends NumberKind {

	/** 見積詳細. */
	public static final String PAGE = "/mypage/quotes/{number}";

	private final QuoteRepository quotes;

	QuoteNumbers(JdbcClient jdbc, QuoteRepository quotes) {
		super(jdbc, "Q-", "quote_number", PAGE);
		this.quotes = quotes;
	}

	@Override
	public Optional<Long> companyId(String number) {
		return this.quotes.findByNumber(number).map(Quote::companyId);
	}

}
