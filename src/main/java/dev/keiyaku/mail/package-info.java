/**
 * The one way by which the store writes to people: templates, the outbox, sending. A
 * feature names a template in its process and answers {@link dev.keiyaku.mail.MailFacts};
 * nothing here knows what an order or a contract is.
 */
@org.springframework.modulith.ApplicationModule(displayName = "mail")
package dev.keiyaku.mail;
