/**
 * The payment provider's port in the store's words, and its adapters. What a provider is
 * asked or told may enter; no other module speaks to one, and nothing here knows what is
 * paid for.
 */
@org.springframework.modulith.ApplicationModule(displayName = "payment")
package dev.keiyaku.payment;
