package dev.keiyaku.joining;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import dev.keiyaku.catalog.BusinessCalendar;
import dev.keiyaku.number.CasePromise;
import dev.keiyaku.number.CaseRows;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Applications among the cases that staff find; no company's yet. */
@Component
class RegistrationCases implements CaseRows, CasePromise<RegistrationNumbers> {

	private static final String SELECT = """
			select registration.number, cast(null as bigint) as company_id, cast(null as text) as company_number,
			  registration.company_name as company, registration.name as person, registration.name_kana as reading,
			  cast(null as text) as subject, cast(null as bigint) as amount,
			  (registration.submitted_at at time zone 'Asia/Tokyo')::date as day,
			  'joining.case' as kind, 'joining.status.' || registration.status as state, cast(null as text) as makers
			from registration""";

	private final RegistrationRepository registrations;

	private final BusinessCalendar calendar;

	RegistrationCases(RegistrationRepository registrations, BusinessCalendar calendar) {
		this.registrations = registrations;
		this.calendar = calendar;
	}

	@Override
	public String select() {
		return SELECT;
	}

	/** As page and mail say: the next business day after the identity was confirmed. */
	@Override
	@Transactional(readOnly = true)
	public Map<String, LocalDate> actBy(Collection<String> numbers) {
		Map<String, LocalDate> days = new HashMap<>();
		this.registrations.findByNumberInAndStatus(numbers, RegistrationStatus.AWAITING_REVIEW)
			.forEach((application) -> application.confirmedAt()
				.ifPresent((confirmed) -> days.put(application.number(), this.calendar.businessDayAfter(confirmed))));
		return days;
	}

}
