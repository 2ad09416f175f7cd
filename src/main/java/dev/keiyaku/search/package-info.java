/**
 * How text is compared when people search, on the shelf and in the lists of マイページ alike
 * (store 3.1, 5). What is searched, and where, is its owner's; no other module is known
 * here.
 */
@org.springframework.modulith.ApplicationModule(displayName = "search")
package dev.keiyaku.search;
