/**
 * The portal as a whole: web security and which role may open which page, what becomes of
 * errors and of who asks too often, how many heavy pages are made at once, マイページ and its
 * ways to the features' pages. What may enter: what must know all pages by their
 * addresses. Features never reach up here; what their pages have in common is
 * {@code layout}'s.
 */
@org.springframework.modulith.ApplicationModule(displayName = "portal")
package dev.keiyaku.portal;
