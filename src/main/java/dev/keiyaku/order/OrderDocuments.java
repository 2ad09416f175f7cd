package dev.keiyaku.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractDocument;
import dev.keiyaku.contract.ContractDocuments;
import dev.keiyaku.purchase.PurchaseConsent;
import dev.keiyaku.quote.QuoteNumbers;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Service;

/** What a customer has in writing about an order, and so about its contracts. */
@Service
public class OrderDocuments implements ContractDocuments {

	private final Orders orders;

	private final OrderNumbers numbers;

	private final QuoteNumbers quoteNumbers;

	private final Texts texts;

	OrderDocuments(Orders orders, OrderNumbers numbers, QuoteNumbers quoteNumbers, Texts texts) {
		this.orders = orders;
		this.numbers = numbers;
		this.quoteNumbers = quoteNumbers;
		this.texts = texts;
	}

	@Override
	public List<ContractDocument> of(Contract contract) {
		Set<String> plans = contract.planCodes();
		return this.orders.agreed(contract.orderNumber(), contract.companyId())
			.stream()
			.flatMap(order -> Stream
				.of(List.of(page(order)), papers(order), terms(order, (consent) -> consent.isAbout(plans)))
				.flatMap(List::stream))
			.toList();
	}

	/** The quote that was ordered and, once the order is accepted, 注文請書. */
	public List<ContractDocument> papers(Order order) {
		List<ContractDocument> papers = new ArrayList<>();
		order.quoteNumber()
			.ifPresent(quote -> papers.add(new ContractDocument(this.texts.of("order.documents.quote", quote), null,
					this.quoteNumbers.page(quote) + "/pdf")));
		if (order.status() == OrderStatus.ACCEPTED) {
			papers.add(new ContractDocument(this.texts.of("order.documents.acknowledgement", order.number()), null,
					path(order) + "/pdf"));
		}
		return papers;
	}

	/**
	 * The terms that were agreed to, each in that version, by their place in the order.
	 */
	public List<ContractDocument> terms(Order order) {
		return terms(order, (consent) -> true);
	}

	private List<ContractDocument> terms(Order order, Predicate<PurchaseConsent> wanted) {
		List<ContractDocument> terms = new ArrayList<>();
		int place = 0;
		for (PurchaseConsent consent : order.consents()) {
			place++;
			if (wanted.test(consent)) {
				terms.add(
						new ContractDocument(consent.title(), consent.termsVersion(), path(order) + "/terms/" + place));
			}
		}
		return terms;
	}

	private ContractDocument page(Order order) {
		return new ContractDocument(this.texts.of("order.detail.title", order.number()), null, path(order));
	}

	private String path(Order order) {
		return this.numbers.page(order.number());
	}

}
