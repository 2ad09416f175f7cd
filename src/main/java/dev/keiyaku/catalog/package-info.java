/**
 * What the store sells and when it can be had: products, plans, options, prices, tax, the
 * business calendar; and the shape of a line in which a plan and its options are sold.
 * Knows no customer.
 */
@org.springframework.modulith.ApplicationModule(displayName = "catalog")
package dev.keiyaku.catalog;
