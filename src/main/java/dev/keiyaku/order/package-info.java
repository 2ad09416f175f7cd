/**
 * Placing an order and its acceptance (store 4), and looking at orders (store 5.1). What
 * is asked, consented to and decided about an order may enter; the price of its lines is
 * the quote's, their shape the catalogue's, the provider's word {@code payment}'s, what
 * follows the receipt the contract's.
 */
@org.springframework.modulith.ApplicationModule(displayName = "order")
package dev.keiyaku.order;
