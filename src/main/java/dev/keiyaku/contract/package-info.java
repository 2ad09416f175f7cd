/**
 * Contracts and their terms (spec 5.2, "Terms and dates").
 */
@org.springframework.modulith.ApplicationModule(displayName = "contract")
package dev.keiyaku.contract;
