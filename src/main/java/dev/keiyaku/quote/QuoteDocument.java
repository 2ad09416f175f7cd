package dev.keiyaku.quote;

import java.util.List;
import java.util.Map;

import dev.keiyaku.document.Papers;
import dev.keiyaku.payment.PaymentMethods;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** 御見積書: a quote on paper. */
@Component
public class QuoteDocument {

	private final Papers papers;

	private final Texts texts;

	private final PaymentMethods methods;

	QuoteDocument(Papers papers, Texts texts, PaymentMethods methods) {
		this.papers = papers;
		this.texts = texts;
		this.methods = methods;
	}

	/** The quote as a PDF. */
	public byte[] of(Quote quote) {
		QuoteCustomer customer = quote.customer();
		Map<String, Object> facts = Map.of("quote", quote, "issuedOn", this.texts.day(quote.issuedOn()), "validUntil",
				this.texts.day(quote.validUntil()), "address",
				this.texts.envelope(customer.postalCode(), customer.address()), "payment",
				this.texts.of("payment.name." + this.methods.current()));
		List<String> remarks = quote.remarks().map((text) -> List.of(text.split("\\R"))).orElse(List.of());
		return this.papers.pdf("quote", this.texts.of("quote.document.file", quote.number()), quote.lines(), remarks,
				facts);
	}

}
