/**
 * The engine's set-up: schema, deployment, clock, desks, filters, retries. Holds no
 * business rule; features keep their delegates in a {@code process} package of their own.
 */
@org.springframework.modulith.ApplicationModule(displayName = "process")
package dev.keiyaku.process;
