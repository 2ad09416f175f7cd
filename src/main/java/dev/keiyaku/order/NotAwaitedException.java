package dev.keiyaku.order;

/** No step of an order's procedure waits for what the customer wants to do. */
public class NotAwaitedException extends RuntimeException {

	/**
	 * @param number the order's
	 */
	public NotAwaitedException(String number, Throwable cause) {
		super("order %s cannot be cancelled by its customer where it is".formatted(number), cause);
	}

}
