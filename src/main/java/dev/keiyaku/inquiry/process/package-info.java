/** The delegates and timers of the process {@code inquiry}. */
package dev.keiyaku.inquiry.process;
