/**
 * Companies and the members who sign in for them. Everything a customer owns hangs on a
 * company; nothing here knows of orders or contracts.
 */
@org.springframework.modulith.ApplicationModule(displayName = "member")
package dev.keiyaku.member;
