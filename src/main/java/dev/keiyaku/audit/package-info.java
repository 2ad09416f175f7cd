/**
 * Who did what, and when: sign-ins and failures, changes of factors, passwords, roles and
 * locks, consents (ASVS 16), and what the company asked for. Features record, members and
 * their 管理者 read. Holds ids and kinds, never a secret, and no personal data beyond the
 * address that a request came from; nothing here is ever changed.
 */
@org.springframework.modulith.ApplicationModule(displayName = "audit")
package dev.keiyaku.audit;
