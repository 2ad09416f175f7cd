/**
 * The pages of the shelf, open to everybody: top page, search, product. What is chosen
 * there is {@code quote}'s.
 */
package dev.keiyaku.catalog.web;
