/**
 * What the engine's webapps may do at the store: the doors of their API
 * ({@link dev.keiyaku.process.webapp.WebappDoors}), and what their pages and bodies are
 * held to. Names no process and no feature.
 */
@org.springframework.modulith.NamedInterface("webapp")
package dev.keiyaku.process.webapp;
