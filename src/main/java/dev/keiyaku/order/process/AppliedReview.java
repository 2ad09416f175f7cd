package dev.keiyaku.order.process;

import dev.keiyaku.order.AppliedRule;
import dev.keiyaku.store.Texts;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads it from the engine's history; within the transaction of the decision, which the
 * history does not show yet, it is the newest one.
 */
@Component
class AppliedReview implements AppliedRule {

	private static final String VERSION = """
			select d.version_ as version, d.version_tag_ as tag
			from act_re_decision_def d
			where d.key_ = 'order-review'
			order by d.id_ = (
			    select h.dec_def_id_
			    from act_hi_decinst h join act_hi_procinst p on p.id_ = h.proc_inst_id_
			    where p.business_key_ = :number and h.dec_def_key_ = 'order-review'
			    order by h.eval_time_ desc limit 1) desc nulls last, d.version_ desc
			limit 1""";

	/** What the tags of those versions begin with that owners have made. */
	private static final String OWNERS = "owner-";

	private final JdbcClient jdbc;

	private final Texts texts;

	AppliedReview(JdbcClient jdbc, Texts texts) {
		this.jdbc = jdbc;
		this.texts = texts;
	}

	private record Version(int version, String tag) {
	}

	@Override
	public String of(String orderNumber) {
		return this.jdbc.sql(VERSION)
			.param("number", orderNumber)
			.query(Version.class)
			.optional()
			.map(this::text)
			.orElse("");
	}

	private String text(Version found) {
		return found.tag().startsWith(OWNERS)
				? this.texts.of("order.rule.owners", found.version(), found.tag().substring(OWNERS.length()))
				: this.texts.of("order.rule.released", found.version(), found.tag());
	}

}
