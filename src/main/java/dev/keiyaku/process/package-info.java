/**
 * The engine's set-up: schema, deployment, clock, desks, filters, retries, what a clerk
 * is told who comes late ({@code LateClerks}), limits of the webapps. And what every
 * process does alike: it is begun and goes on ({@link dev.keiyaku.process.Processes}), a
 * member completes a task ({@link dev.keiyaku.process.CustomerTasks}), a clerk reads one
 * ({@link dev.keiyaku.process.TaskViews}) and is reminded of it. Holds no business rule
 * and names no feature's process; features keep their delegates in a {@code process}
 * package of their own.
 */
@org.springframework.modulith.ApplicationModule(displayName = "process")
package dev.keiyaku.process;
