/**
 * The delivery as the customer sees it, on the order's page in the portal. The page's own
 * module may use it.
 */
@org.springframework.modulith.NamedInterface("web")
package dev.keiyaku.delivery.web;
