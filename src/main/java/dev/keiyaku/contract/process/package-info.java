/** The delegates of the process {@code contract-term}, and what its diagram asks. */
package dev.keiyaku.contract.process;
