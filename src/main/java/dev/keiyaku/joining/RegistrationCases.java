package dev.keiyaku.joining;

import dev.keiyaku.number.CaseRows;

import org.springframework.stereotype.Component;

/** Applications among the cases that staff find; no company's yet. */
@Component
class RegistrationCases implements CaseRows<RegistrationNumbers> {

	private static final String SELECT = """
			select registration.number, cast(null as bigint) as company_id, cast(null as text) as company_number,
			  registration.company_name as company, registration.name as person, registration.name_kana as reading,
			  cast(null as bigint) as amount, (registration.submitted_at at time zone 'Asia/Tokyo')::date as day,
			  'joining.case' as kind, 'joining.status.' || registration.status as state, cast(null as text) as makers
			from registration""";

	@Override
	public String select() {
		return SELECT;
	}

}
