/**
 * What all pages stand in: header, menu, footer, and the parts that look alike wherever
 * they stand ({@code layout/page}, {@code layout/parts}). What may enter: whatever pages
 * of several features show alike. No page of its own, and no feature is known here.
 */
@org.springframework.modulith.ApplicationModule(displayName = "layout")
package dev.keiyaku.layout;
