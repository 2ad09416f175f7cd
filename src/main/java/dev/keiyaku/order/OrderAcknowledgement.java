package dev.keiyaku.order;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.document.Papers;
import dev.keiyaku.purchase.Place;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** 注文請書: the store's word on paper that it has accepted an order (store 4.2). */
@Component
public class OrderAcknowledgement {

	private final Papers papers;

	private final Texts texts;

	OrderAcknowledgement(Papers papers, Texts texts) {
		this.papers = papers;
		this.texts = texts;
	}

	/**
	 * The order as a PDF.
	 * @return empty unless the order was accepted
	 */
	public Optional<byte[]> of(Order order) {
		return (order.status() == OrderStatus.ACCEPTED) ? Optional.of(pdf(order)) : Optional.empty();
	}

	/** The file's name. */
	public String fileName(Order order) {
		return this.texts.of("order.document.file", order.number());
	}

	private byte[] pdf(Order order) {
		Place place = order.buyer().place();
		return this.papers.pdf("order", fileName(order), order.lines(), List.of(),
				Map.of("order", order, "orderedOn", this.texts.dayOf(order.orderedAt()), "acceptedOn",
						this.texts.dayOf(order.decidedAt().orElseThrow()), "address",
						this.texts.envelope(place.postalCode(), place.address()), "userAddress",
						this.texts.envelope(order.endUser().place().postalCode(), order.endUser().place().address())));
	}

}
