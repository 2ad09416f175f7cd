package dev.keiyaku.quote;

/**
 * What a customer enters for a quote.
 *
 * @param title 件名
 * @param remarks 備考, may be null
 */
public record IssueQuote(long companyId, long memberId, QuoteCustomer customer, Addressee addressee, String title,
		String remarks) {
}
