package dev.keiyaku.list;

/**
 * A list's parameters as they came in the address: a controller's parameter of this type
 * is bound by Spring, and {@link ListColumns#read} makes sense of it.
 *
 * @param q what is searched for
 * @param sort a column's key, with a minus before it for the other direction
 * @param page from 1
 */
public record ListRequest(String q, String sort, String page) {
}
