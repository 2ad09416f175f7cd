package dev.keiyaku.order;

import java.util.List;
import java.util.stream.Stream;

import dev.keiyaku.contract.ContractDocument;
import dev.keiyaku.contract.ContractDocuments;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Service;

/** The order itself and the terms that were agreed to with it. */
@Service
class OrderDocuments implements ContractDocuments {

	private final Orders orders;

	private final Texts texts;

	OrderDocuments(Orders orders, Texts texts) {
		this.orders = orders;
		this.texts = texts;
	}

	@Override
	public List<ContractDocument> of(String orderNumber, long companyId) {
		return this.orders.find(orderNumber, companyId)
			.stream()
			.flatMap(order -> Stream.concat(Stream.of(document(order)),
					order.consents().stream().map(OrderDocuments::document)))
			.toList();
	}

	private ContractDocument document(Order order) {
		return new ContractDocument(this.texts.of("order.detail.title", order.number()), null,
				"/mypage/orders/" + order.number());
	}

	private static ContractDocument document(Consent consent) {
		return new ContractDocument(consent.title(), consent.termsVersion(), null);
	}

}
