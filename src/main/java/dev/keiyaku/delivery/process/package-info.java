/**
 * The process {@code delivery-receipt}: its constants, its timers, its delegates, and
 * what staff read on its tasks.
 */
package dev.keiyaku.delivery.process;
