/**
 * The store's own terms, as Markdown files with a version: what people agree to, who the
 * store is, and in which wording (store, "Who the store is"). A feature keeps the code
 * and version that was agreed to; the wording of a version never changes, and every
 * version stays readable.
 */
@org.springframework.modulith.ApplicationModule(displayName = "terms")
package dev.keiyaku.terms;
