/**
 * How often something may be done, by whom and to whom, counted for all nodes together in
 * PostgreSQL (store, "Everything else"; ASVS 2.4.1). What may enter: the names of what is
 * limited, and how it is counted and told. Whatever a stranger or a member can make the
 * store send or keep takes its share here first; nothing here knows what that is.
 */
@org.springframework.modulith.ApplicationModule(displayName = "limit")
package dev.keiyaku.limit;
