package dev.keiyaku.quote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.keiyaku.document.Documents;
import dev.keiyaku.store.StoreProperties;
import dev.keiyaku.store.Texts;

import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

/** 御見積書: a quote on paper, as Japanese companies write it. */
@Component
public class QuoteDocument {

	private final Documents documents;

	private final StoreProperties store;

	private final Texts texts;

	private final String seal;

	QuoteDocument(Documents documents, StoreProperties store, Texts texts, QuoteProperties properties) {
		this.documents = documents;
		this.store = store;
		this.texts = texts;
		this.seal = picture(properties.seal());
	}

	/** The quote as a PDF. */
	public byte[] of(Quote quote) {
		QuoteCustomer customer = quote.customer();
		Map<String, Object> facts = new HashMap<>();
		facts.put("quote", quote);
		facts.put("issuedOn", this.texts.day(quote.issuedOn()));
		facts.put("validUntil", this.texts.day(quote.validUntil()));
		facts.put("address", this.texts.envelope(customer.postalCode(), customer.address()));
		facts.put("groups", groups(quote.lines()));
		facts.put("amounts", quote.amounts());
		facts.put("operator", this.store.operator());
		facts.put("seal", this.seal);
		facts.put("remarks", quote.remarks().map((text) -> List.of(text.split("\\R"))).orElse(List.of()));
		return this.documents.pdf("quote", this.texts.of("quote.document.file", quote.number()), facts);
	}

	/** The last line stands with the sums, wherever a page ends. */
	private List<List<Map<String, Object>>> groups(List<PricedLine> lines) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (PricedLine line : lines) {
			String start = this.texts.of("quote.document.start", this.texts.day(line.desiredStart()),
					this.texts.of("quote.period." + line.billingPeriod()));
			rows.add(Map.of("count", rows.size() + 1, "line", line, "start", start));
		}
		int last = rows.size() - 1;
		return (last > 0) ? List.of(rows.subList(0, last), rows.subList(last, last + 1)) : List.of(rows);
	}

	private static String picture(Resource seal) {
		if (seal == null) {
			return null;
		}
		try {
			return "data:image/png;base64," + Base64.getEncoder().encodeToString(seal.getContentAsByteArray());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("keiyaku.quote.seal cannot be read", ex);
		}
	}

}
