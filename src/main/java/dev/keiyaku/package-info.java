/**
 * Keiyaku, the store: one package a module, see {@code docs/architecture.md}. Only the
 * application class lives here.
 */
package dev.keiyaku;
