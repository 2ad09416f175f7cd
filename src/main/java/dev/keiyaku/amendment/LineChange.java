package dev.keiyaku.amendment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.LineItem;
import dev.keiyaku.catalog.LineOption;
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

	/**
	 * The plan or an option of the line.
	 *
	 * @param before null when it is new
	 * @param after null when it goes
	 */
	public record Item(LineItem before, LineItem after) {

		/** Whether there is more of it than before, or it is new. */
		boolean isMore() {
			return this.after != null && (this.before == null || this.after.quantity() > this.before.quantity());
		}

	}

	/** The plan, then the options that there were and those that are new. */
	public List<Item> items() {
		Map<String, LineOption> left = new LinkedHashMap<>();
		remains().ifPresent((line) -> line.options().forEach((option) -> left.put(option.code(), option)));
		List<Item> items = new ArrayList<>();
		items.add(new Item(this.before, this.after));
		this.before.options().forEach((option) -> items.add(new Item(option, left.remove(option.code()))));
		left.values().forEach((option) -> items.add(new Item(null, option)));
		return items;
	}

	/** The same, where another plan is one that goes and one that is new. */
	public Stream<Item> rows() {
		return items().stream()
			.flatMap((item) -> (isAnotherPlan() && item.before() == this.before)
					? Stream.of(new Item(this.before, null), new Item(null, this.after)) : Stream.of(item));
	}

	/** Whether the line has another plan afterwards. */
	@JsonIgnore
	public boolean isAnotherPlan() {
		return remains().filter((line) -> !line.planCode().equals(this.before.planCode())).isPresent();
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
