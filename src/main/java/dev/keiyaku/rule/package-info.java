/**
 * Rules that their owners change: the decision tables that processes ask. An owner edits
 * a table, sees which past cases would have gone another way, and proposes it; another
 * owner approves it, and it holds for new cases on all nodes. What may enter: the life of
 * a change, what a table must keep to, and the trial on past cases. What a rule decides
 * on is its process's, which knows nothing of this.
 */
@org.springframework.modulith.ApplicationModule(displayName = "rule")
package dev.keiyaku.rule;
