package dev.keiyaku.catalog;

/**
 * How many products there would be with one filter, given all the others.
 *
 * @param value as addresses name it
 * @param label as people read it
 */
public record FacetCount(String value, String label, long products) {
}
