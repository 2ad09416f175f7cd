package dev.keiyaku.amendment;

import dev.keiyaku.number.CaseRows;

import org.springframework.stereotype.Component;

/** Procedures on contracts among the cases that staff find. */
@Component
class AmendmentCases implements CaseRows<AmendmentNumbers> {

	private static final String SELECT = """
			select amendment.number, amendment.company_id, amendment.company_number, amendment.company_name as company,
			  amendment.customer_name as person, amendment.customer_name_kana as reading,
			  lines_amount(amendment.charge -> 'items') as amount,
			  (amendment.requested_at at time zone 'Asia/Tokyo')::date as day,
			  'amendment.kind.' || amendment.kind as kind, 'amendment.status.' || amendment.status as state,
			  makers_of(array(
			    select line ->> 'planCode' from contract_version version
			      join contract on contract.id = version.contract_id, jsonb_array_elements(version.lines) line
			    where contract.number = amendment.contract_number
			  )) as makers
			from amendment""";

	@Override
	public String select() {
		return SELECT;
	}

}
