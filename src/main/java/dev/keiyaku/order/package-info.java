/**
 * Placing an order and its acceptance (store 4), and looking at orders (store 5.1). What
 * is decided about an order may enter; what it asks and is agreed to is
 * {@code purchase}'s, the price of its lines the quote's, their shape the catalogue's,
 * the provider's word {@code payment}'s, what follows the receipt the contract's.
 */
@org.springframework.modulith.ApplicationModule(displayName = "order")
package dev.keiyaku.order;
