package dev.keiyaku.inquiry;

import dev.keiyaku.number.CaseRows;

import org.springframework.stereotype.Component;

/** Inquiries among the cases that staff find; a visitor's is no company's. */
@Component
class InquiryCases implements CaseRows<InquiryNumbers> {

	private static final String SELECT = """
			select inquiry.number, inquiry.company_id, company.number as company_number, inquiry.company_name as company,
			  inquiry.name as person, cast(null as text) as reading, cast(null as bigint) as amount,
			  (inquiry.asked_at at time zone 'Asia/Tokyo')::date as day,
			  'inquiry.case' as kind, 'inquiry.status.' || inquiry.status as state, cast(null as text) as makers
			from inquiry left join company on company.id = inquiry.company_id""";

	@Override
	public String select() {
		return SELECT;
	}

}
