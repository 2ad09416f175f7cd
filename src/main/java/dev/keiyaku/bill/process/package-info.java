/** The delegates of the process {@code term-billing}, and what its diagram asks. */
package dev.keiyaku.bill.process;
