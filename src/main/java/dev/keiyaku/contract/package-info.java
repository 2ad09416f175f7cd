/**
 * Contracts and their terms (store 5.2, "Terms and dates"): what a company has agreed to,
 * from when to when, and what it pays for it. What changes or ends a contract may enter;
 * how it came to be is the order's.
 */
@org.springframework.modulith.ApplicationModule(displayName = "contract")
package dev.keiyaku.contract;
