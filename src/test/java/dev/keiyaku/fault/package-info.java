/**
 * What the store must survive (store, "Faults"), for real: processes are killed, servers
 * cut off, providers misbehave. Each test names its row and prints its figures. What only
 * one module's rules are about is tried in that module.
 */
package dev.keiyaku.fault;
