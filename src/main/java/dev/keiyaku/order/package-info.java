/**
 * Placing an order and its acceptance (spec 4).
 */
@org.springframework.modulith.ApplicationModule(displayName = "order")
package dev.keiyaku.order;
