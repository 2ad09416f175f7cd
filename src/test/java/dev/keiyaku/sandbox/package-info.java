/**
 * The local run: everything that production has elsewhere (database, mail server, payment
 * provider, demo data), started inside one JVM. Active under the profile {@code sandbox}
 * only, and never in the production jar.
 */
package dev.keiyaku.sandbox;
