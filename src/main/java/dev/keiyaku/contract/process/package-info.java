/** The process {@code contract-term}: its constants, its start, its delegates. */
package dev.keiyaku.contract.process;
