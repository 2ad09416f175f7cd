/**
 * The owner's window: what Cockpit's pages of our own ask of the engine's history, each
 * by one query that the engine's API has no call for: cases with their outcomes, how
 * often and how long for each activity, the desks' figures. Reads only. Names no process;
 * how a case has ended is told by {@code process/outcomes.yml}.
 */
package dev.keiyaku.process.owner;
