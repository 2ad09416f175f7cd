/** The delegate of the process {@code quote-lifetime}. */
package dev.keiyaku.quote.process;
