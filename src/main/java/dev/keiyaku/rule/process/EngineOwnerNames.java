package dev.keiyaku.rule.process;

import dev.keiyaku.process.Clerk;
import dev.keiyaku.rule.OwnerNames;

import org.springframework.stereotype.Component;

@Component
class EngineOwnerNames implements OwnerNames {

	private final AsTheStore store;

	private final Clerk staff;

	EngineOwnerNames(AsTheStore store, Clerk staff) {
		this.store = store;
		this.staff = staff;
	}

	@Override
	public String of(String userId) {
		return this.store.get(() -> this.staff.nameOf(userId));
	}

}
