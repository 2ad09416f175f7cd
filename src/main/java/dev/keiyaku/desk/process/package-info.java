/**
 * What the engine knows of tasks that wait at desks and of the cases that they belong to,
 * and giving one back for a colleague.
 */
package dev.keiyaku.desk.process;
