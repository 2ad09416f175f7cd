/**
 * The processes {@code member-registration} and {@code user-invitation}: their constants,
 * timers and delegates, and what staff read on their tasks.
 */
package dev.keiyaku.joining.process;
