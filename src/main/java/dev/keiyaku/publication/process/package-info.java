/**
 * The process {@code catalog-publication}: its constants, its delegates, what staff read
 * and may enter on its tasks, and the file that its start form offers for download.
 */
package dev.keiyaku.publication.process;
