/**
 * The engine's set-up: schema, deployment, clock, desks, filters, retries, what a clerk
 * is told who comes late ({@code LateClerks}), limits of the webapps. And what customers
 * see of an instance: its map and its dated steps
 * ({@link dev.keiyaku.process.Timelines}). Holds no business rule; features keep their
 * delegates in a {@code process} package of their own.
 */
@org.springframework.modulith.ApplicationModule(displayName = "process")
package dev.keiyaku.process;
