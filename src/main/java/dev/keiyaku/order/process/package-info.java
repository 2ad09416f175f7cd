/**
 * The delegates of the process {@code order-acceptance}, and what its diagram asks of the
 * store. Its names and what staff read on its tasks are the feature's.
 */
package dev.keiyaku.order.process;
