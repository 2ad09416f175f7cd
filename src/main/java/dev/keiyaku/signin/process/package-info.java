/**
 * The delegates and the timer of the process {@code password-reset}, and how staff sign
 * in to the engine's webapps.
 */
package dev.keiyaku.signin.process;
