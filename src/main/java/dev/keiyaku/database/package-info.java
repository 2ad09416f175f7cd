/**
 * The store's way to PostgreSQL, and whether there is any: while the database is away,
 * what a person waits for fails at once, and the store's own work waits for its return.
 * What may enter: whatever holds for every connection alike. No table, no page and no
 * other module is known here.
 */
@org.springframework.modulith.ApplicationModule(displayName = "database")
package dev.keiyaku.database;
