/**
 * The pages of the shelf, open to everybody: top page, search, product.
 */
package dev.keiyaku.catalog.web;
