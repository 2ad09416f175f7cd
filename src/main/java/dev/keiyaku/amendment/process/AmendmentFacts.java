package dev.keiyaku.amendment.process;

import java.util.Date;

import dev.keiyaku.amendment.Amendments;
import dev.keiyaku.amendment.Proposal;
import dev.keiyaku.amendment.Timing;
import dev.keiyaku.catalog.BusinessCalendar;

import org.springframework.stereotype.Component;

/** What the diagrams of procedures ask of one, by its number. */
@Component
public class AmendmentFacts {

	private final Amendments amendments;

	private final BusinessCalendar calendar;

	AmendmentFacts(Amendments amendments, BusinessCalendar calendar) {
		this.amendments = amendments;
		this.calendar = calendar;
	}

	/** Whether more money than before is billed for it. */
	public boolean needsCreditCheck(String number) {
		return proposal(number).needsCreditCheck();
	}

	/** Whether the maker has something to do for it: for anything but less. */
	public boolean needsDelivery(String number) {
		return proposal(number).needsDelivery();
	}

	/** Whether it ends a contract that has not started. */
	public boolean isBeforeStart(String number) {
		return proposal(number).timing() == Timing.BEFORE_START;
	}

	/**
	 * By when a clerk arranges the end with the maker: on the last business day before
	 * the effective day, but not before the next one.
	 */
	public Date arrangeBy(String number) {
		return this.calendar.beforeDay(proposal(number).effectiveDay());
	}

	private Proposal proposal(String number) {
		return this.amendments.byNumber(number).proposal();
	}

}
