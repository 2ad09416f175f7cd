/**
 * The engine's set-up: schema, deployment, clock, desks, filters, retries, what a clerk
 * is told who comes late ({@code LateClerks}), limits of the webapps. Holds no business
 * rule; features keep their delegates in a {@code process} package of their own.
 */
@org.springframework.modulith.ApplicationModule(displayName = "process")
package dev.keiyaku.process;
