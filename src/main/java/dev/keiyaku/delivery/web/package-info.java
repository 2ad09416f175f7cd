/** The delivery as the customer sees it, on the order's page in the portal. */
package dev.keiyaku.delivery.web;
