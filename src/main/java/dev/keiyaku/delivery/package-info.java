/**
 * The delivery of what was ordered and the customer's receipt confirmation (store 4.2).
 * Whoever needs something delivered gives its lines and answers
 * {@link dev.keiyaku.delivery.DeliveryFacts}; nothing here knows what an order is.
 */
@org.springframework.modulith.ApplicationModule(displayName = "delivery")
package dev.keiyaku.delivery;
