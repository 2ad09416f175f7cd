package dev.keiyaku.order.web;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import dev.keiyaku.member.Member;
import dev.keiyaku.quote.Cart;
import dev.keiyaku.quote.CartCheck;
import dev.keiyaku.quote.CartLine;
import dev.keiyaku.quote.Carts;

import org.springframework.stereotype.Component;

/** The member's cart, which the order consumes in the very version that was confirmed. */
@Component
class CartSource implements OrderSource {

	private final Carts carts;

	private final CartCheck check;

	CartSource(Carts carts, CartCheck check) {
		this.carts = carts;
		this.check = check;
	}

	@Override
	public String item() {
		return "";
	}

	@Override
	public String path() {
		return "/order";
	}

	@Override
	public String fallbackPath() {
		return "/cart";
	}

	@Override
	public Optional<String> editPath() {
		return Optional.of("/cart");
	}

	@Override
	public Optional<Purchase> purchase(Member member) {
		return Optional.of(this.carts.of(member.id()))
			.filter((cart) -> !cart.isEmpty() && this.check.problems(cart).isEmpty())
			.map(CartSource::purchase);
	}

	@Override
	public Map<String, Object> customer(Member member) {
		return Map.of();
	}

	@Override
	public String order(Member member, String origin, Function<Purchase, String> place) {
		long version = Long.parseLong(origin.substring(origin.lastIndexOf(':') + 1));
		return place.apply(purchase(this.carts.consume(member.id(), version)));
	}

	private static Purchase purchase(Cart cart) {
		return Purchase.of(cart.origin(), cart.lines().stream().map(CartLine::id).toList(),
				cart.lines().stream().map(CartLine::plan).toList(), cart.pricedLines());
	}

}
