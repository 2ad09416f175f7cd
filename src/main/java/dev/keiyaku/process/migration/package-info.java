/**
 * Running instances go to another version of their process because an administrator says
 * so: tried first without effect, then done one by one and kept in a log. What the store
 * takes over by itself at an upgrade is {@link dev.keiyaku.process.FormerInstances}'s.
 */
package dev.keiyaku.process.migration;
