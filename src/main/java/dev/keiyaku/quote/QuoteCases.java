package dev.keiyaku.quote;

import java.util.Optional;

import dev.keiyaku.number.CasePaper;
import dev.keiyaku.number.CaseRows;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Quotes among the cases that staff find. */
@Component
class QuoteCases implements CaseRows, CasePaper<QuoteNumbers> {

	private static final String SELECT = """
			select quote.number, quote.company_id, company.number as company_number, quote.company_name as company,
			  quote.name as person, quote.name_kana as reading, quote.title as subject, quote.total as amount,
			  quote.issued_on as day, 'quote.case' as kind, 'quote.filter.' || quote.status as state, cast(null as text) as makers
			from quote join company on company.id = quote.company_id""";

	private final Quotes quotes;

	private final QuoteDocument document;

	QuoteCases(Quotes quotes, QuoteDocument document) {
		this.quotes = quotes;
		this.document = document;
	}

	@Override
	public String select() {
		return SELECT;
	}

	@Override
	@Transactional(readOnly = true)
	public Optional<byte[]> paper(String number) {
		return Optional.of(this.document.of(this.quotes.byNumber(number)));
	}

}
