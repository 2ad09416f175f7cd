/**
 * Procedures on contracts (手続き): changing quantities, plans and options, cancelling in
 * part or in whole (store 6, 7). What is asked for, decided and undone about one may
 * enter; what is in force of a contract on which day is the contract's.
 */
@org.springframework.modulith.ApplicationModule(displayName = "amendment")
package dev.keiyaku.amendment;
