package dev.keiyaku.inquiry;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import dev.keiyaku.catalog.BusinessCalendar;
import dev.keiyaku.number.CasePromise;
import dev.keiyaku.number.CaseRows;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Inquiries among the cases that staff find; a visitor's is no company's. */
@Component
class InquiryCases implements CaseRows, CasePromise<InquiryNumbers> {

	private static final String SELECT = """
			select inquiry.number, inquiry.company_id, company.number as company_number, inquiry.company_name as company,
			  inquiry.name as person, cast(null as text) as reading, inquiry.subject, cast(null as bigint) as amount,
			  (inquiry.asked_at at time zone 'Asia/Tokyo')::date as day,
			  'inquiry.case' as kind, 'inquiry.status.' || inquiry.status as state, cast(null as text) as makers
			from inquiry left join company on company.id = inquiry.company_id""";

	private final InquiryRepository inquiries;

	private final BusinessCalendar calendar;

	InquiryCases(InquiryRepository inquiries, BusinessCalendar calendar) {
		this.inquiries = inquiries;
		this.calendar = calendar;
	}

	@Override
	public String select() {
		return SELECT;
	}

	/** As the acknowledgement says: the next business day (store 9.2). */
	@Override
	@Transactional(readOnly = true)
	public Map<String, LocalDate> actBy(Collection<String> numbers) {
		return this.inquiries.lastAsked(numbers)
			.stream()
			.collect(Collectors.toMap(InquiryRepository.Asked::getNumber,
					(asked) -> this.calendar.businessDayAfter(asked.getMoment())));
	}

}
