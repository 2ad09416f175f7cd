package dev.keiyaku.bill;

import dev.keiyaku.number.CaseRows;

import org.springframework.stereotype.Component;

/** Bills among the cases that staff find. */
@Component
class BillCases implements CaseRows {

	private static final String SELECT = """
			select bill.number, bill.company_id, bill.company_number, bill.company_name as company,
			  bill.customer_name as person, bill.customer_name_kana as reading, cast(null as text) as subject,
			  bill.total as amount, bill.day, 'bill.case' as kind, 'bill.status.' || bill.status as state, cast(null as text) as makers
			from bill""";

	@Override
	public String select() {
		return SELECT;
	}

}
