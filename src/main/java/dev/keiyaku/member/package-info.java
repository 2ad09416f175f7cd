/**
 * Companies and the members who sign in for them. Everything a customer owns hangs on a
 * company; nothing here knows of orders or contracts. What holds for people and companies
 * whatever they do may enter; how they become members is {@code joining}'s, how they
 * prove who they are {@code signin}'s.
 */
@org.springframework.modulith.ApplicationModule(displayName = "member")
package dev.keiyaku.member;
