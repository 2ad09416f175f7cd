package dev.keiyaku.rule;

import java.time.Instant;
import java.util.Optional;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * One change of a decision table. Whoever proposed it neither approves nor refuses it.
 */
@Entity
@Table(name = "rule_change")
public class RuleChange {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Version
	private long version;

	private String decision;

	private String base;

	private String body;

	private String reason;

	private Long restores;

	@Enumerated(EnumType.STRING)
	private RuleChangeStatus status = RuleChangeStatus.PROPOSED;

	@Column(name = "proposed_by")
	private String proposedBy;

	@Column(name = "proposed_at")
	private Instant proposedAt;

	@Column(name = "settled_by")
	private String settledBy;

	@Column(name = "settled_at")
	private Instant settledAt;

	private String remark = "";

	private String deployed;

	protected RuleChange() {
	}

	/**
	 * @param base the version of the table that it was made of
	 * @param restores the id of the change that it takes back, or null
	 */
	RuleChange(String decision, String base, String body, String reason, Long restores, String by, Instant now) {
		this.decision = decision;
		this.base = base;
		this.body = body;
		this.reason = reason;
		this.restores = restores;
		this.proposedBy = by;
		this.proposedAt = now;
	}

	/**
	 * @param deployed the version of the table that it has become
	 * @throws RuleRefusedException when it is settled already, or their own
	 */
	void approve(String by, String deployed, Instant now) {
		settleAsAnother(RuleChangeStatus.APPROVED, by, now);
		this.deployed = deployed;
	}

	/**
	 * @param remark why, for whoever proposed it
	 * @throws RuleRefusedException when it is settled already, or their own
	 */
	void decline(String by, String remark, Instant now) {
		settleAsAnother(RuleChangeStatus.DECLINED, by, now);
		this.remark = remark;
	}

	/**
	 * @throws RuleRefusedException when it is settled already, or another's
	 */
	void withdraw(String by, Instant now) {
		if (!this.proposedBy.equals(by)) {
			throw new RuleRefusedException("not-own");
		}
		settle(RuleChangeStatus.WITHDRAWN, by, now);
	}

	/**
	 * @throws RuleRefusedException when it is settled already, or their own
	 */
	void requireAnother(String by) {
		requireOpen();
		if (this.proposedBy.equals(by)) {
			throw new RuleRefusedException("own");
		}
	}

	private void settleAsAnother(RuleChangeStatus status, String by, Instant now) {
		requireAnother(by);
		settle(status, by, now);
	}

	private void settle(RuleChangeStatus status, String by, Instant now) {
		requireOpen();
		this.status = status;
		this.settledBy = by;
		this.settledAt = now;
	}

	private void requireOpen() {
		if (this.status != RuleChangeStatus.PROPOSED) {
			throw new RuleRefusedException("settled");
		}
	}

	public Long id() {
		return this.id;
	}

	/** The key of the decision. */
	public String decision() {
		return this.decision;
	}

	/** The engine's id of the version that it was made of. */
	public String base() {
		return this.base;
	}

	/** The table as DMN. */
	public String body() {
		return this.body;
	}

	/** Why, for the other owner. */
	public String reason() {
		return this.reason;
	}

	/** The id of the change that it takes back. */
	public Optional<Long> restores() {
		return Optional.ofNullable(this.restores);
	}

	public RuleChangeStatus status() {
		return this.status;
	}

	/** A user id of the engine, as is {@link #settledBy}. */
	public String proposedBy() {
		return this.proposedBy;
	}

	public Instant proposedAt() {
		return this.proposedAt;
	}

	public Optional<String> settledBy() {
		return Optional.ofNullable(this.settledBy);
	}

	public Optional<Instant> settledAt() {
		return Optional.ofNullable(this.settledAt);
	}

	/** What was said when it was refused; empty otherwise. */
	public String remark() {
		return this.remark;
	}

	/** The engine's id of the version that it has become. */
	public Optional<String> deployed() {
		return Optional.ofNullable(this.deployed);
	}

}
