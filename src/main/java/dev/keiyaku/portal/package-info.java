/**
 * What all pages share: layout, web security, errors, my page.
 */
@org.springframework.modulith.ApplicationModule(displayName = "portal")
package dev.keiyaku.portal;
