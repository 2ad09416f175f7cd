/**
 * The process {@code holiday-watch}: its constants, its delegates, and what the catalogue
 * desk reads and may enter on its task.
 */
package dev.keiyaku.catalog.process;
