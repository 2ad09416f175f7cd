/** The delegates and the timer of the process {@code password-reset}. */
package dev.keiyaku.signin.process;
