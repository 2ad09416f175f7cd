package dev.keiyaku.purchase;

import java.util.List;
import java.util.Objects;

import dev.keiyaku.delivery.Parties;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/** What was asked and agreed to, as clerks read it: texts for people. */
@Component
public class PurchaseView {

	private final Texts texts;

	PurchaseView(Texts texts) {
		this.texts = texts;
	}

	/**
	 * Who bought and who will use it, with the answers that the maker needs.
	 * @param endUser null where nobody was asked
	 */
	public Parties parties(Buyer buyer, EndUser endUser, List<Answer> answers) {
		return new Parties(new Parties.Company(buyer.companyName(), buyer.companyNumber(), address(buyer.place())),
				person(buyer.contact(), Objects.requireNonNullElse(buyer.title(), ""), null),
				(endUser != null) ? person(endUser.contact(), null, address(endUser.place())) : null,
				answers.stream()
					.map((answer) -> new Parties.Answer(answer.planName(), answer.question(), answer.answer()))
					.toList());
	}

	/** Each title with its version. */
	public List<String> consents(List<PurchaseConsent> consents) {
		return consents.stream()
			.map((consent) -> this.texts.of("purchase.consent", consent.title(), consent.termsVersion()))
			.toList();
	}

	/** What the payment method is called. */
	public String paymentMethod(String method) {
		return this.texts.of("purchase.payment-method." + method);
	}

	private Parties.Person person(Contact contact, String title, String address) {
		return new Parties.Person(Objects.requireNonNullElse(contact.department(), ""), title, contact.name(),
				contact.nameKana(), this.texts.phone(contact.phone()), contact.email(), address);
	}

	private String address(Place place) {
		return this.texts.envelope(place.postalCode(), place.address());
	}

}
