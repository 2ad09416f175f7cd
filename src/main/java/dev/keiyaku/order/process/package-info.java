/**
 * The process {@code order-acceptance}: its constants, its start, its delegates, and what
 * staff read on its tasks.
 */
package dev.keiyaku.order.process;
