package dev.keiyaku.order;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.PricedLine;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What of an order is billed, by which of its transactions, and which parts of it have
 * ended before they started (store 4.2).
 */
@Embeddable
public class OrderParts {

	@Enumerated(EnumType.STRING)
	private BillingState billing = BillingState.AWAITED;

	private int billingRevision = 1;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<CancelledPart> cancelledParts = List.of();

	/** Whose they are: it has the lines. */
	@Transient
	private Order order;

	protected OrderParts() {
	}

	OrderParts of(Order order) {
		this.order = order;
		return this;
	}

	/**
	 * A contract that the order has opened has ended unstarted: its part is taken out of
	 * what is billed, or is to be credited where that was billed already. Tax is computed
	 * once a document, so the part's is the difference that it makes.
	 * @param contract {@code C-…}, the one of that billing period and start date
	 * @return the part
	 * @throws IllegalStateException when it is none of the order's, or has ended before
	 */
	CancelledPart endUnstarted(String contract, BillingPeriod period, LocalDate start) {
		CancelledPart part = part(contract, period, start);
		this.cancelledParts = Stream.concat(this.cancelledParts.stream(), Stream.of(part)).toList();
		return part;
	}

	/** The part that a contract would be that ended unstarted now. */
	CancelledPart part(String contract, BillingPeriod period, LocalDate start) {
		Set<Integer> left = placesLeft(this.cancelledParts);
		List<PricedLine> starting = this.order.startingLines();
		List<Integer> ended = left.stream()
			.filter((place) -> starting.get(place).billingPeriod() == period
					&& starting.get(place).desiredStart().equals(start))
			.toList();
		if (ended.isEmpty()) {
			throw new IllegalStateException("%s has nothing left of %s".formatted(this.order.number(), contract));
		}
		Amounts before = amounts(left);
		left.removeAll(ended);
		Amounts after = amounts(left);
		int revision = (this.billing == BillingState.AWAITED) ? this.billingRevision + 1 : CancelledPart.BILLED;
		return new CancelledPart(contract, ended, revision, before.subtotal() - after.subtotal(),
				before.tax() - after.tax(), null, null);
	}

	/** Whether anything is left to pay once that part is gone. */
	boolean isAnythingLeftWithout(CancelledPart part) {
		Set<Integer> left = placesLeft(this.cancelledParts);
		left.removeAll(part.lines());
		return amounts(left).total() > 0;
	}

	/** Whether the transaction that counts has a part that is not to be billed. */
	boolean hasPartToTakeOut() {
		return this.cancelledParts.stream().anyMatch(this::isToTakeOut);
	}

	private boolean isToTakeOut(CancelledPart part) {
		return part.revision() > this.billingRevision;
	}

	/**
	 * Another transaction counts from now on, without what has ended unstarted.
	 * @throws IllegalStateException when it is billed already
	 */
	void renewTransaction() {
		requireBilling(BillingState.AWAITED);
		this.billingRevision++;
	}

	/**
	 * The transaction that counts is billed: nothing is taken out any more, and what was
	 * to be is billed with it. Again is the same.
	 * @return what has ended unstarted and is to be credited therefore
	 * @throws IllegalStateException when it is not billed by the provider
	 */
	List<CancelledPart> handOver() {
		if (this.billing == BillingState.HANDED_OVER) {
			return List.of();
		}
		closeBilling(BillingState.HANDED_OVER);
		List<CancelledPart> billed = this.cancelledParts.stream()
			.filter(this::isToTakeOut)
			.map(CancelledPart::billed)
			.toList();
		this.cancelledParts = this.cancelledParts.stream()
			.map((part) -> isToTakeOut(part) ? part.billed() : part)
			.toList();
		return billed;
	}

	/** Staff bill it outside of the provider. */
	void billByHand() {
		closeBilling(BillingState.BY_HAND);
	}

	/** None of it has started. */
	void billNothing() {
		closeBilling(BillingState.NOTHING);
	}

	private void closeBilling(BillingState how) {
		requireBilling(BillingState.AWAITED);
		this.billing = how;
	}

	private void requireBilling(BillingState expected) {
		if (this.billing != expected) {
			throw new IllegalStateException(
					"billing of %s is %s, not %s".formatted(this.order.number(), this.billing, expected));
		}
	}

	/**
	 * A clerk has credited a part that was billed.
	 * @param contract {@code C-…}
	 * @param day JST
	 * @param note how, in the clerk's words
	 * @throws IllegalStateException unless it is to be credited
	 */
	void credit(String contract, LocalDate day, String note) {
		CancelledPart part = cancelled(contract).filter(CancelledPart::toCredit)
			.filter((found) -> found.creditedOn() == null)
			.orElseThrow(() -> new IllegalStateException(
					"%s has nothing to credit of %s".formatted(this.order.number(), contract)));
		this.cancelledParts = this.cancelledParts.stream()
			.map((each) -> (each == part) ? part.credited(day, note) : each)
			.toList();
	}

	/** The places of the lines without those of some parts. */
	private Set<Integer> placesLeft(Collection<CancelledPart> parts) {
		Set<Integer> places = IntStream.range(0, this.order.lines().size())
			.boxed()
			.collect(Collectors.toCollection(TreeSet::new));
		parts.forEach((part) -> places.removeAll(part.lines()));
		return places;
	}

	private Amounts amounts(Collection<Integer> places) {
		return Amounts.of(places.stream().map(this.order.lines()::get).toList());
	}

	/** How far the order's billing is. */
	public BillingState billing() {
		return this.billing;
	}

	/** Which transaction of the order's number counts, from 1. */
	public int revision() {
		return this.billingRevision;
	}

	/** What has ended unstarted, in that order. */
	public List<CancelledPart> cancelled() {
		return List.copyOf(this.cancelledParts);
	}

	/** The part of that contract, {@code C-…}, if it has ended unstarted. */
	public Optional<CancelledPart> cancelled(String contract) {
		return this.cancelledParts.stream().filter((part) -> part.contract().equals(contract)).findFirst();
	}

	/** The lines of the transaction that counts, as they were ordered. */
	public List<PricedLine> billedLines() {
		return placesLeft(this.cancelledParts.stream().filter((part) -> part.leftOutOf(this.billingRevision)).toList())
			.stream()
			.map(this.order.lines()::get)
			.toList();
	}

	/** The lines of what has not ended unstarted, on the days when they start. */
	public List<PricedLine> remainingLines() {
		List<PricedLine> starting = this.order.startingLines();
		return placesLeft(this.cancelledParts).stream().map(starting::get).toList();
	}

	/** When the first of what has not ended unstarted starts, JST. */
	public Optional<LocalDate> firstStart() {
		return remainingLines().stream().map(PricedLine::desiredStart).min(Comparator.naturalOrder());
	}

	/** What is left to pay. */
	public Amounts remainingAmounts() {
		return Amounts.of(remainingLines());
	}

	/** The sums of {@link #billedLines}. */
	public Amounts billedAmounts() {
		return Amounts.of(billedLines());
	}

	/** The lines of a part, as they were ordered. */
	public List<PricedLine> linesOf(CancelledPart part) {
		return part.lines().stream().map(this.order.lines()::get).toList();
	}

}
