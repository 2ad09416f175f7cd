package dev.keiyaku.quote;

/** The procedure that watches over a quote until it is ordered or expires. */
public interface QuoteProcedure {

	/** Begins it in the current transaction. */
	void begin(Quote quote);

	/** Ends it in the current transaction: the quote has been ordered. */
	void ordered(Quote quote);

}
