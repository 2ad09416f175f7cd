/**
 * What a member is about to buy: the cart.
 */
@org.springframework.modulith.ApplicationModule(displayName = "quote")
package dev.keiyaku.quote;
