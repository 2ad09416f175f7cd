/**
 * Upkeep of the catalogue: a text of changes is read, checked against the catalogue,
 * shown as what would change, and published after a second clerk's approval. What may
 * enter: the two ways of writing a text, its rules, and the life of a publication. What
 * is sold, at which price and when is {@code catalog}'s, which knows nothing of this.
 * Nothing of a text is ever evaluated.
 */
@org.springframework.modulith.ApplicationModule(displayName = "publication")
package dev.keiyaku.publication;
