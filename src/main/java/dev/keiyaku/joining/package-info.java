/**
 * How companies and people come to be members: registration (store 1.1) and invitation
 * (store 8.1), with the consents that both begin with. What lives on in a company or a
 * member is theirs; here stays what was applied for, by whom, and how it was decided.
 */
@org.springframework.modulith.ApplicationModule(displayName = "joining")
package dev.keiyaku.joining;
