/**
 * The one way in which マイページ lists things: search, filters, sort, pages and CSV (store
 * 5). A feature says by what its list can be sorted and narrowed
 * ({@link dev.keiyaku.list.ListColumns}), its entity has a column {@code search_text},
 * its page uses {@code list/parts}. Nothing here knows what is listed.
 */
@org.springframework.modulith.ApplicationModule(displayName = "list")
package dev.keiyaku.list;
