package dev.keiyaku.list;

/**
 * A column by which a list can be sorted.
 *
 * @param key its name in addresses
 * @param property the entity's
 * @param label the message that names it
 */
public record ListColumn(String key, String property, String label) {
}
