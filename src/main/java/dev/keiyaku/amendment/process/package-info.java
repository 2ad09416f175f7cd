/** The decision, the delegates and the tasks of procedures on contracts. */
package dev.keiyaku.amendment.process;
