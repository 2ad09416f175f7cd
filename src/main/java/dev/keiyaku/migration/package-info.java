/**
 * Migrations of the store's data that take more than SQL; those in SQL are
 * {@code db/migration}. They run before anything else of the store is there, so they know
 * tables as these were at their version, no service and no entity, and are never changed
 * after their release. The engine's schema is the engine's: {@code process}.
 */
@org.springframework.modulith.ApplicationModule(displayName = "migration")
package dev.keiyaku.migration;
