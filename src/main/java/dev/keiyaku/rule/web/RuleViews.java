package dev.keiyaku.rule.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import dev.keiyaku.process.Clerk;
import dev.keiyaku.rule.RuleChange;
import dev.keiyaku.rule.RuleChangeStatus;
import dev.keiyaku.rule.RuleChanges;
import dev.keiyaku.rule.RuleTable;
import dev.keiyaku.rule.RuleTables;

import org.springframework.stereotype.Component;

/** What the page shows of rules and their changes. */
@Component
class RuleViews {

	private final RuleTables tables;

	private final RuleChanges changes;

	private final Clerk staff;

	private final Clock clock;

	RuleViews(RuleTables tables, RuleChanges changes, Clerk staff, Clock clock) {
		this.tables = tables;
		this.changes = changes;
		this.staff = staff;
		this.clock = clock;
	}

	/**
	 * A line of the list.
	 *
	 * @param owners whether owners have made what holds
	 * @param waiting how many changes wait for another owner
	 */
	record RuleView(String key, String name, int version, String tag, boolean owners, long waiting) {
	}

	/**
	 * A rule.
	 *
	 * @param id of the version that holds
	 * @param released the table of the store's release; null when it says the same
	 * @param displaced whether the release's holds since its processes cannot go by the
	 * one that owners had made
	 * @param today by the store's clock
	 */
	record OneRule(String id, String key, String name, int version, String tag, boolean owners, String xml,
			String released, boolean displaced, LocalDate today, List<ChangeView> changes) {
	}

	/**
	 * A change.
	 *
	 * @param own whether whoever asks has proposed it
	 * @param inForce whether it is what holds
	 */
	record ChangeView(long id, RuleChangeStatus status, String reason, String proposedBy, Instant proposedAt,
			String settledBy, Instant settledAt, String remark, Long restores, boolean own, boolean inForce) {
	}

	/**
	 * A change with the table that it was made of and its own.
	 *
	 * @param today by the store's clock
	 */
	record OneChange(ChangeView change, String key, String before, String xml, LocalDate today) {
	}

	RuleView rule(RuleTable table) {
		long waiting = this.changes.of(table.key())
			.stream()
			.filter((change) -> change.status() == RuleChangeStatus.PROPOSED)
			.count();
		return new RuleView(table.key(), table.name(), table.version(), table.tag(), table.owners(), waiting);
	}

	OneRule one(RuleTable table) {
		String released = this.tables.released(table.key());
		List<RuleChange> changes = this.changes.of(table.key());
		return new OneRule(table.id(), table.key(), table.name(), table.version(), table.tag(), table.owners(),
				table.xml(), this.tables.isSame(table.key(), table.xml(), released) ? null : released,
				!table.owners() && changes.stream().anyMatch((change) -> change.deployed().isPresent()),
				LocalDate.now(this.clock), changes.stream().map((change) -> view(change, table)).toList());
	}

	OneChange one(RuleChange change) {
		return new OneChange(view(change, this.tables.newest(change.decision())), change.decision(),
				this.tables.version(change.base()).xml(), change.body(), LocalDate.now(this.clock));
	}

	private ChangeView view(RuleChange change, RuleTable newest) {
		return new ChangeView(change.id(), change.status(), change.reason(), this.staff.nameOf(change.proposedBy()),
				change.proposedAt(), change.settledBy().map(this.staff::nameOf).orElse(null),
				change.settledAt().orElse(null), change.remark(), change.restores().orElse(null),
				this.staff.ifAny().filter(change.proposedBy()::equals).isPresent(),
				change.deployed().filter(newest.id()::equals).isPresent());
	}

}
