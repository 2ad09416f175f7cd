/**
 * The one way in which マイページ lists things: search, filters, ranges, sort, pages and CSV
 * (store 5). A feature declares its list ({@link dev.keiyaku.list.Listing}) and finds its
 * entries, which have a column {@code search_text}, with {@link dev.keiyaku.list.Lists};
 * page and file are made here. Kinds of cells, filters and ranges may enter; nothing here
 * knows what is listed.
 */
@org.springframework.modulith.ApplicationModule(displayName = "list")
package dev.keiyaku.list;
