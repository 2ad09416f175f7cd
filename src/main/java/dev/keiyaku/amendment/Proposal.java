package dev.keiyaku.amendment;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.contract.ContractLine;

/**
 * What a procedure comes to: shown to the customer before it is sent, and kept with it
 * (store 6.2).
 *
 * @param timing when it takes effect
 * @param effectiveDay the first day on which the contract is as after it, JST; null when
 * the contract ends before it has started
 * @param reason why then, in words for the customer
 * @param billingPeriod the contract's
 * @param changes all lines of the contract, by their numbers
 * @param charge what is newly billed
 */
public record Proposal(AmendmentKind kind, Timing timing, LocalDate effectiveDay, String reason,
		BillingPeriod billingPeriod, List<LineChange> changes, Charge charge) {

	public Proposal {
		changes = List.copyOf(changes);
	}

	/** The contract's lines before it. */
	public List<ContractLine> before() {
		return this.changes.stream().map(LineChange::before).toList();
	}

	/** The contract's lines after it; empty when it ends. */
	public List<ContractLine> after() {
		return this.changes.stream().filter(LineChange::stays).map(LineChange::after).toList();
	}

	/** The lines that are not as they were. */
	public List<LineChange> changed() {
		return this.changes.stream().filter((change) -> !change.isUnchanged()).toList();
	}

	/** The lines that go on in contracts of their own, by their billing periods. */
	public SortedMap<BillingPeriod, List<ContractLine>> leaving() {
		SortedMap<BillingPeriod, List<ContractLine>> leaving = new TreeMap<>();
		this.changes.stream()
			.filter(LineChange::leaves)
			.forEach((change) -> leaving.merge(change.movesTo(), List.of(change.after()),
					(some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
		return leaving;
	}

	/** Whether nothing of the contract is left. */
	public boolean endsContract() {
		return after().isEmpty();
	}

	/** Yen a billing period without tax, before it. */
	public long amountBefore() {
		return Amounts.of(before()).subtotal();
	}

	/** Yen a billing period without tax, after it, of what stays in the contract. */
	public long amountAfter() {
		return Amounts.of(after()).subtotal();
	}

	/**
	 * Whether what stays in the contract is billed by it, for the first term with the
	 * change: it costs more than before.
	 */
	public boolean billsWhatStays() {
		return this.timing == Timing.END_OF_TERM && this.charge.isAnything() && amountAfter() > amountBefore();
	}

	/**
	 * Whether the maker has something to do for it before it takes effect: for anything
	 * but less.
	 */
	public boolean needsDelivery() {
		return this.changes.stream().anyMatch(LineChange::needsDelivery);
	}

	/** Whether the payment provider has to be asked: more money than before is billed. */
	public boolean needsCreditCheck() {
		return this.charge.isAnything();
	}

}
