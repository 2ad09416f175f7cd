package dev.keiyaku.amendment;

import dev.keiyaku.delivery.DeliveryFacts;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** What the delivery desk reads about the change that a delivery fulfils. */
@Component
class AmendmentDeliveryFacts implements DeliveryFacts<AmendmentNumbers> {

	private final Amendments amendments;

	private final AmendmentView view;

	private final Texts texts;

	AmendmentDeliveryFacts(Amendments amendments, AmendmentView view, Texts texts) {
		this.amendments = amendments;
		this.view = view;
		this.texts = texts;
	}

	@Override
	public Fulfilled facts(String number) {
		Amendment amendment = this.amendments.byNumber(number);
		return new Fulfilled(this.view.parties(amendment), amendment.acceptedAt().map(this.texts::moment).orElse(""));
	}

}
