package dev.keiyaku.contract;

import dev.keiyaku.number.CaseRows;

import org.springframework.stereotype.Component;

/** Contracts among the cases that staff find. */
@Component
class ContractCases implements CaseRows {

	private static final String SELECT = """
			select contract.number, contract.company_id, company.number as company_number, contract.company_name as company,
			  contract.contact_name as person, cast(null as text) as reading, cast(null as text) as subject,
			  in_force.amount, contract.start_date as day,
			  'contract.case' as kind, 'contract.status.' || contract.status as state,
			  makers_of(array(select line ->> 'planCode' from jsonb_array_elements(in_force.lines) line)) as makers
			from contract join company on company.id = contract.company_id
			  left join lateral (
			    select version.amount, version.lines from contract_version version
			    where version.contract_id = contract.id
			      and version.first_day <= greatest(cast(:today as date), contract.start_date)
			    order by version.first_day desc, version.id desc limit 1
			  ) in_force on true""";

	@Override
	public String select() {
		return SELECT;
	}

}
