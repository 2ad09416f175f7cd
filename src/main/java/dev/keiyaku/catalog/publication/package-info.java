/**
 * Upkeep of the catalogue: a text of changes is read, checked against the catalogue,
 * shown as what would change, and published after a second clerk's approval. What may
 * enter: the two ways of writing a text, its rules, and the life of a publication.
 * Nothing of a text is ever evaluated.
 */
package dev.keiyaku.catalog.publication;
