package dev.keiyaku.publication.process;

import dev.keiyaku.number.CaseRows;

import org.springframework.stereotype.Component;

/** Publications among the cases that staff find, by who has prepared them. */
@Component
class PublicationCases implements CaseRows {

	private static final String SELECT = """
			select publication.number, cast(null as bigint) as company_id, cast(null as text) as company_number,
			  cast(null as text) as company,
			  (
			    select string_agg(coalesce(nullif(concat_ws(' ', nullif(clerk.last_, ''), nullif(clerk.first_, '')), ''),
			      prepared.by), '、' order by prepared.place)
			    from unnest(publication.prepared_by) with ordinality prepared (by, place)
			      left join act_id_user clerk on clerk.id_ = prepared.by
			  ) as person, cast(null as text) as reading, publication.reason as subject, cast(null as bigint) as amount,
			  (
			    select (min(step.taken_at) at time zone 'Asia/Tokyo')::date from catalog_publication_step step
			    where step.publication_id = publication.id
			  ) as day,
			  'publication.case' as kind, 'publication.status.' || publication.status as state,
			  cast(null as text) as makers
			from catalog_publication publication""";

	@Override
	public String select() {
		return SELECT;
	}

}
