/**
 * Documents on paper: a template of {@code documents/} becomes a PDF with its fonts
 * embedded. Features say what stands in it; nothing here knows what a quote is.
 */
@org.springframework.modulith.ApplicationModule(displayName = "document")
package dev.keiyaku.document;
