/**
 * The pages on which a plan is configured and the cart is kept, and what they post to.
 */
package dev.keiyaku.quote.web;
