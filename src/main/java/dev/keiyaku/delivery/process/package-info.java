/**
 * The delegates and timers of the process {@code delivery-receipt}, and the rules for
 * what staff enter on its tasks.
 */
package dev.keiyaku.delivery.process;
