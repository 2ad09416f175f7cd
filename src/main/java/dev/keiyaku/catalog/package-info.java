/**
 * What the store sells and when it can be had: products, plans, options, prices, tax, the
 * business calendar. Knows no customer.
 */
@org.springframework.modulith.ApplicationModule(displayName = "catalog")
package dev.keiyaku.catalog;
