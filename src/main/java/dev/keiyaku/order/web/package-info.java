/**
 * Ordering and looking at orders in the portal: {@code /order}, {@code /mypage/orders}.
 */
package dev.keiyaku.order.web;
