/**
 * What the store sells and when it can be had: products, plans, options, prices, tax, the
 * business calendar; and the shape and price of a line in which a plan and its options
 * are sold. What holds for a plan or a day whoever buys may enter; how the shelf is
 * changed is {@code publication}'s. Knows no customer.
 */
@org.springframework.modulith.ApplicationModule(displayName = "catalog")
package dev.keiyaku.catalog;
