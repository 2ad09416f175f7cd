/**
 * The delivery of what was ordered and the customer's receipt confirmation (spec 4.2).
 * Serves orders and, later, contract changes alike.
 */
@org.springframework.modulith.ApplicationModule(displayName = "delivery")
package dev.keiyaku.delivery;
