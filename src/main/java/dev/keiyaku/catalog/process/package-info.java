/**
 * The processes {@code catalog-publication} and {@code holiday-watch}: their constants,
 * their delegates, and what staff read and may enter on their tasks.
 */
package dev.keiyaku.catalog.process;
