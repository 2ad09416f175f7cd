/**
 * Documents on paper: a template of {@code documents/} becomes a PDF with its fonts
 * embedded, and what all the store's papers have in common is said once
 * ({@link dev.keiyaku.document.Papers}). Features say what stands in their own; nothing
 * here knows what a quote or an order is.
 */
@org.springframework.modulith.ApplicationModule(displayName = "document")
package dev.keiyaku.document;
