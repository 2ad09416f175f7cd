/**
 * What a member is about to buy: the cart, and the quotes that are made of carts (store
 * 3.2, 3.3). What is chosen and what it costs may enter; who may order it and under which
 * terms is the order's.
 */
@org.springframework.modulith.ApplicationModule(displayName = "quote")
package dev.keiyaku.quote;
