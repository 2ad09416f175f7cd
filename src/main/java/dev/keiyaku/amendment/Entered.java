package dev.keiyaku.amendment;

import java.util.List;

import dev.keiyaku.purchase.Answer;
import dev.keiyaku.purchase.Buyer;
import dev.keiyaku.purchase.EndUser;
import dev.keiyaku.purchase.PurchaseConsent;

/**
 * What a customer entered for a procedure, beside what is to become of the contract
 * (store 6.2, 7.2, 7.4).
 *
 * @param buyer お客様情報: whom mails go to
 * @param endUser 利用者情報; null where nobody is asked, as in a cancellation
 * @param paymentMethod null where nothing is bought
 * @param answers to the questions of plans that are new to a line
 * @param consents what was agreed to, with its versions
 * @param reason of a cancellation; {@link CancellationReason#NONE} otherwise
 */
public record Entered(Buyer buyer, EndUser endUser, String paymentMethod, List<Answer> answers,
		List<PurchaseConsent> consents, CancellationReason reason) {

	public Entered {
		answers = List.copyOf(answers);
		consents = List.copyOf(consents);
	}

	/** For a change of quantities, plans and options. */
	public static Entered ofChange(Buyer buyer, EndUser endUser, String paymentMethod, List<Answer> answers,
			List<PurchaseConsent> consents) {
		return new Entered(buyer, endUser, paymentMethod, answers, consents, CancellationReason.NONE);
	}

	/** For a cancellation in part or in whole. */
	public static Entered ofCancellation(Buyer buyer, List<PurchaseConsent> consents, CancellationReason reason) {
		return new Entered(buyer, null, null, List.of(), consents, reason);
	}

}
