package dev.keiyaku.quote;

/** The cart is no longer the one that was confirmed. Nothing has happened. */
public class CartChangedException extends RuntimeException {

	CartChangedException(long memberId, long version) {
		super("the cart of member %d is no longer at version %d".formatted(memberId, version));
	}

}
