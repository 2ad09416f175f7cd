/** Finds the engine's open incidents; enters nothing into a process. */
package dev.keiyaku.incident.process;
