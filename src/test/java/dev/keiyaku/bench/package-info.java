/**
 * Benchmarks: {@code mvn -Pbench verify} runs every {@code *Bench} on the running store,
 * each prints a table, and none fails on a time. The ordinary build leaves them out.
 */
package dev.keiyaku.bench;
