/**
 * The delegates and timers of the processes {@code member-registration} and
 * {@code user-invitation}, and the rules for what is entered on their tasks.
 */
package dev.keiyaku.joining.process;
