package dev.keiyaku.amendment;

import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.contract.ContractLine;

/**
 * A line of a contract before and after a procedure. It is stored as JSON under the names
 * of its components, which therefore stay.
 *
 * @param number the line's own within its contract
 * @param before at the prices of the term in which it was asked for
 * @param after at the prices of the first term with the change; null when it goes
 * @param movesTo the other billing period by which the line goes on in a contract of its
 * own; null when it stays
 * @param kinds what happens to it; empty when it stays as it is
 */
public record LineChange(int number, ContractLine before, ContractLine after, BillingPeriod movesTo,
		Set<ChangeKind> kinds) {

	public LineChange {
		kinds = Set.copyOf(kinds);
	}

	/** Whether the line stays as it is. */
	@JsonIgnore
	public boolean isUnchanged() {
		return this.kinds.isEmpty();
	}

	/** What the line is afterwards, in this contract or another; empty when it goes. */
	public Optional<ContractLine> remains() {
		return Optional.ofNullable(this.after);
	}

	/** What the customer wants of the line. */
	LineTarget target() {
		return remains().map(LineDraft::asIs).orElseGet(() -> LineDraft.gone(this.before));
	}

	/** Whether the maker has something to do for it: for anything but less. */
	boolean needsDelivery() {
		return this.kinds.contains(ChangeKind.INCREASE) || this.kinds.contains(ChangeKind.PLAN)
				|| this.kinds.contains(ChangeKind.OPTION_ADDED);
	}

	/** Whether it goes on in a contract of its own. */
	public boolean leaves() {
		return this.movesTo != null;
	}

	/** Whether the line is still in this contract afterwards. */
	public boolean stays() {
		return this.after != null && !leaves();
	}

}
