/** The process {@code password-reset}: its constants, its start, its delegates. */
package dev.keiyaku.signin.process;
