/**
 * The payment provider's port in the store's words, and its adapters. No other module
 * speaks to a provider.
 */
@org.springframework.modulith.ApplicationModule(displayName = "payment")
package dev.keiyaku.payment;
