/** The process {@code quote-lifetime}: its constants, its start, its delegate. */
package dev.keiyaku.quote.process;
