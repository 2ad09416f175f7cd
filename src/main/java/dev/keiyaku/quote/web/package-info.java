/**
 * Configuring a plan, the cart and quotes in the portal: {@code /cart},
 * {@code /mypage/quotes}, and what they post to.
 */
package dev.keiyaku.quote.web;
