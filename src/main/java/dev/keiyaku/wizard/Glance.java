package dev.keiyaku.wizard;

/**
 * What a wizard is about, in a few words that stay in view from its first step to its
 * confirmation.
 *
 * @param howMuch it costs, in words
 * @param when it begins or takes effect, in words
 */
public record Glance(String what, String howMuch, String when) {
}
