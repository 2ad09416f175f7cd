/**
 * The one way by which the store writes to people: templates, the outbox, sending.
 */
@org.springframework.modulith.ApplicationModule(displayName = "mail")
package dev.keiyaku.mail;
