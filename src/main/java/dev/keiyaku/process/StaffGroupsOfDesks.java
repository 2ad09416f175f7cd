package dev.keiyaku.process;

import java.util.Set;
import java.util.stream.Collectors;

import dev.keiyaku.process.webapp.StaffGroups;

import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Whoever is at a desk works in Tasklist. The diagrams are read once: they change with
 * the store's start alone.
 */
@Component
class StaffGroupsOfDesks implements StaffGroups {

	private final SingletonSupplier<Set<String>> ids;

	StaffGroupsOfDesks(Desks desks) {
		this.ids = SingletonSupplier
			.of(() -> desks.all().stream().map(Desk::groupId).collect(Collectors.toUnmodifiableSet()));
	}

	@Override
	public Set<String> ids() {
		return this.ids.obtain();
	}

}
