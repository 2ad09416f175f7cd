/**
 * Reads milestones from the engine: an instance's course from its history, and the map
 * that it is laid upon from the diagram of its version.
 */
package dev.keiyaku.timeline.process;
