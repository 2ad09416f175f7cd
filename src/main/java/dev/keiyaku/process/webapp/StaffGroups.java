package dev.keiyaku.process.webapp;

import java.util.Set;

/** The groups of those who work in Tasklist. */
@FunctionalInterface
public interface StaffGroups {

	/** The ids of the desks' groups. */
	Set<String> ids();

}
