package dev.keiyaku.rule;

import java.time.Clock;
import java.util.List;

import dev.keiyaku.lock.AdvisoryLocks;
import dev.keiyaku.lock.LockUse;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The changes of rules, from an owner's proposal to the table that holds. A change is for
 * the version that it was made of: when another one has come in between, it is not
 * approved any more.
 */
@Service
@Transactional
public class RuleChanges {

	private final RuleChangeRepository changes;

	private final RuleTables tables;

	private final AdvisoryLocks locks;

	private final Clock clock;

	RuleChanges(RuleChangeRepository changes, RuleTables tables, AdvisoryLocks locks, Clock clock) {
		this.changes = changes;
		this.tables = tables;
		this.locks = locks;
		this.clock = clock;
	}

	/** The last ones of a decision, newest first. */
	@Transactional(readOnly = true)
	public List<RuleChange> of(String decision) {
		return this.changes.findTop50ByDecisionOrderByIdDesc(decision);
	}

	/**
	 * @throws RuleRefusedException when there is none
	 */
	@Transactional(readOnly = true)
	public RuleChange byId(long id) {
		return this.changes.findById(id).orElseThrow(() -> new RuleRefusedException("unknown"));
	}

	/**
	 * Proposes a table.
	 * @param base the version that it was made of
	 * @param by the owner's user id
	 * @return the change's id
	 * @throws RuleRefusedException when it could not hold or changes nothing, or when
	 * another one holds meanwhile
	 */
	public long propose(String decision, String base, String xml, String reason, String by) {
		return add(decision, base, xml, reason, null, by);
	}

	/**
	 * Proposes to take back a change that holds: the table becomes again what it was
	 * before.
	 * @return the id of the change that does so
	 * @throws RuleRefusedException when it does not hold
	 */
	public long proposeUndo(long id, String reason, String by) {
		RuleChange undone = byId(id);
		RuleTable newest = this.tables.newest(undone.decision());
		if (!undone.deployed().filter(newest.id()::equals).isPresent()) {
			throw new RuleRefusedException("not-in-force");
		}
		return add(undone.decision(), newest.id(), this.tables.version(undone.base()).xml(), reason, id, by);
	}

	private long add(String decision, String base, String xml, String reason, Long restores, String by) {
		RuleTable newest = this.tables.newest(decision);
		if (!newest.id().equals(base)) {
			throw new RuleRefusedException("stale");
		}
		this.tables.check(decision, xml);
		if (this.tables.isSame(decision, xml, newest.xml())) {
			throw new RuleRefusedException("unchanged");
		}
		return this.changes.save(new RuleChange(decision, base, xml, reason, restores, by, this.clock.instant())).id();
	}

	/**
	 * Makes the proposed table hold for all cases that come to it from now on. Two at
	 * once wait for one another.
	 * @throws RuleRefusedException when it is their own, settled, or made of a version
	 * that holds no longer
	 */
	public void approve(long id, String by) {
		RuleChange change = changing(id);
		change.requireAnother(by);
		this.locks.hold(LockUse.RULE, change.decision());
		if (!this.tables.newest(change.decision()).id().equals(change.base())) {
			throw new RuleRefusedException("stale");
		}
		this.tables.check(change.decision(), change.body());
		String deployed = this.tables.deploy(change.decision(), change.body(), "owner-" + id);
		change.approve(by, deployed, this.clock.instant());
	}

	/**
	 * Refuses another's proposal.
	 * @param remark why
	 * @throws RuleRefusedException when it is their own, or settled
	 */
	public void decline(long id, String remark, String by) {
		changing(id).decline(by, remark, this.clock.instant());
	}

	/**
	 * Takes back one's own proposal.
	 * @throws RuleRefusedException when it is another's, or settled
	 */
	public void withdraw(long id, String by) {
		changing(id).withdraw(by, this.clock.instant());
	}

	private RuleChange changing(long id) {
		return this.changes.lock(id).orElseThrow(() -> new RuleRefusedException("unknown"));
	}

}
