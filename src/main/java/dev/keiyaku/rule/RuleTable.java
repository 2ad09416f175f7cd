package dev.keiyaku.rule;

/**
 * A version of a decision table.
 *
 * @param id the engine's
 * @param tag its version tag, or null
 * @param owners whether owners have made it, and not a release of the store
 * @param xml as DMN
 */
public record RuleTable(String id, String key, String name, int version, String tag, boolean owners, String xml) {
}
