package dev.keiyaku.order;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.Line;
import dev.keiyaku.catalog.LineItem;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.purchase.Answer;
import dev.keiyaku.purchase.Buyer;
import dev.keiyaku.purchase.Contact;
import dev.keiyaku.purchase.EndUser;
import dev.keiyaku.purchase.PurchaseConsent;
import dev.keiyaku.search.SearchText;

/**
 * Everything an order is placed with.
 *
 * @param origin from what it is made: {@link #QUOTE} and a quote's number, or a cart at
 * one of its versions; each makes one order
 */
public record PlaceOrder(String origin, long companyId, long memberId, Buyer buyer, EndUser endUser,
		String paymentMethod, List<PricedLine> lines, List<Answer> answers, List<PurchaseConsent> consents) {

	/** How the origin of what was quoted begins. */
	public static final String QUOTE = "quote:";

	/** The sums of the first billing period of all lines. */
	Amounts amounts() {
		return Amounts.of(this.lines);
	}

	/** By what the order will be found in the list (store 5.1). */
	String searchText(String number) {
		Contact user = this.endUser.contact();
		String quote = this.origin.startsWith(QUOTE) ? this.origin.substring(QUOTE.length()) : null;
		Stream<String> facts = Stream.of(number, this.buyer.contact().name(), user.name(), user.department(),
				this.endUser.addressLabel(), quote);
		return SearchText.of(Stream.concat(facts, Line.items(this.lines).stream().map(LineItem::name))
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" ")));
	}

}
