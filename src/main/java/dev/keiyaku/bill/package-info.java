/**
 * Bills (請求): every term of every contract has exactly one, made by the order, by the
 * change, or by {@code term-billing} with the term itself (store, "Bills"). What is asked
 * of the payment provider is {@code payment}'s; what a term is, {@code contract}'s.
 * Orders and procedures hand in what they have had billed, and never look into a bill.
 */
@org.springframework.modulith.ApplicationModule(displayName = "bill")
package dev.keiyaku.bill;
