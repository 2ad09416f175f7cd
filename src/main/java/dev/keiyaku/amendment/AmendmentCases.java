package dev.keiyaku.amendment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.keiyaku.catalog.Amounts;
import dev.keiyaku.catalog.BusinessCalendar;
import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.StartDates;
import dev.keiyaku.contract.ContractLine;
import dev.keiyaku.number.CasePromise;
import dev.keiyaku.number.CaseRows;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Procedures on contracts among the cases that staff find. */
@Component
class AmendmentCases implements CaseRows, CasePromise<AmendmentNumbers> {

	private static final List<AmendmentStatus> UNSETTLED = Arrays.stream(AmendmentStatus.values())
		.filter(AmendmentStatus::isUnsettled)
		.toList();

	/** What is billed, with tax, as the customer reads it; nothing where nothing is. */
	private static final String SELECT = """
			select amendment.number, amendment.company_id, amendment.company_number, amendment.company_name as company,
			  amendment.customer_name as person, amendment.customer_name_kana as reading, cast(null as text) as subject,
			  nullif(lines_amount(amendment.charge -> 'items') * %d / 100, 0) as amount,
			  (amendment.requested_at at time zone 'Asia/Tokyo')::date as day,
			  'amendment.kind.' || amendment.kind as kind, 'amendment.status.' || amendment.status as state,
			  makers_of(array(
			    select line ->> 'planCode' from contract_version version
			      join contract on contract.id = version.contract_id, jsonb_array_elements(version.lines) line
			    where contract.number = amendment.contract_number
			  )) as makers
			from amendment""".formatted(100 + Amounts.STANDARD_TAX_RATE);

	private final AmendmentRepository amendments;

	private final Catalog catalog;

	private final StartDates dates;

	private final BusinessCalendar calendar;

	AmendmentCases(AmendmentRepository amendments, Catalog catalog, StartDates dates, BusinessCalendar calendar) {
		this.amendments = amendments;
		this.catalog = catalog;
		this.dates = dates;
		this.calendar = calendar;
	}

	@Override
	public String select() {
		return SELECT;
	}

	/**
	 * So that it takes effect on the day that the customer was shown (store 6.2): staff
	 * are done with it before, and decide a change whose day was chosen early enough for
	 * the makers, as with an order.
	 */
	@Override
	@Transactional(readOnly = true)
	public Map<String, LocalDate> actBy(Collection<String> numbers) {
		List<Amendment> open = this.amendments.findByNumberInAndStatusIn(numbers, UNSETTLED);
		Map<String, Integer> leadTimes = this.catalog
			.leadTimes(open.stream().flatMap((amendment) -> delivered(amendment).stream()).distinct().toList());
		Map<String, LocalDate> days = new HashMap<>();
		open.forEach((amendment) -> amendment.effectiveDay()
			.ifPresent((day) -> days.put(amendment.number(),
					decideBy(amendment, day, leadTimes).orElseGet(() -> this.calendar.businessDayBefore(day)))));
		return days;
	}

	private Optional<LocalDate> decideBy(Amendment amendment, LocalDate day, Map<String, Integer> leadTimes) {
		if (amendment.status() != AmendmentStatus.REQUESTED || amendment.timing() != Timing.IMMEDIATE) {
			return Optional.empty();
		}
		return delivered(amendment).stream()
			.filter(leadTimes::containsKey)
			.map((plan) -> this.dates.lastDayFor(day, leadTimes.get(plan)))
			.min(LocalDate::compareTo);
	}

	/** The codes of the plans for which the makers have something to do. */
	private static List<String> delivered(Amendment amendment) {
		return amendment.proposal()
			.changes()
			.stream()
			.filter(LineChange::needsDelivery)
			.flatMap((change) -> change.remains().stream())
			.map(ContractLine::planCode)
			.toList();
	}

}
