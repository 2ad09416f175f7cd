package dev.keiyaku.catalog.process;

import dev.keiyaku.catalog.BusinessCalendar;
import dev.keiyaku.number.CaseRows;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;

/**
 * The years whose holidays were looked up, among the cases that staff find: they have no
 * other table than the engine's.
 */
@Component
class HolidayCases implements CaseRows {

	private static final String SELECT = """
			select looked_up.year as number, cast(null as bigint) as company_id, cast(null as text) as company_number,
			  cast(null as text) as company, cast(null as text) as person, cast(null as text) as reading,
			  '%s' as subject, cast(null as bigint) as amount, looked_up.day, 'catalog.holidays.case' as kind,
			  case when (
			    select count(*) from holiday where kind = 'PUBLIC' and to_char(day, 'YYYY') = looked_up.year
			  ) >= %d then 'catalog.holidays.known' else 'catalog.holidays.awaited' end as state,
			  cast(null as text) as makers
			from (
			  select business_key_ as year, (min(start_time_)::timestamptz at time zone 'Asia/Tokyo')::date as day
			  from act_hi_procinst where proc_def_key_ = '%s' and business_key_ is not null group by business_key_
			) looked_up""";

	private final Texts texts;

	HolidayCases(Texts texts) {
		this.texts = texts;
	}

	@Override
	public String select() {
		return SELECT.formatted(this.texts.of("catalog.holidays.public").replace("'", "''"),
				BusinessCalendar.FEWEST_PUBLIC_HOLIDAYS, HolidayWatch.KEY);
	}

}
