package dev.keiyaku.terms;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import dev.keiyaku.setting.WrongSetting;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The store's terms in every version that was ever in force, so that whoever agreed to
 * one can read it when its file says something else. The store keeps at its start what
 * the files say.
 */
@Component
public class KeptTerms implements SmartInitializingSingleton {

	private static final String SELECT = "select code, version, title, body from terms_text where code = ? ";

	private final TermsFiles files;

	private final Placeholders placeholders;

	private final JdbcClient database;

	KeptTerms(TermsFiles files, Placeholders placeholders, JdbcClient database) {
		this.files = files;
		this.placeholders = placeholders;
		this.database = database;
	}

	/** The terms as they were in that version. */
	public Optional<Terms> find(String code, String version) {
		return wording(code, version).map(this.placeholders::withOperator);
	}

	/** All versions, the newest first. */
	public List<Terms> versions(String code) {
		return this.database.sql(SELECT + "order by version desc")
			.param(code)
			.query(Terms.class)
			.list()
			.stream()
			.map(this.placeholders::withOperator)
			.toList();
	}

	/** The newest version that holds on that day. */
	Optional<Terms> newestUntil(String code, LocalDate day) {
		return this.database.sql(SELECT + "and version <= ? order by version desc limit 1")
			.param(code)
			.param(day.toString())
			.query(Terms.class)
			.optional()
			.map(this.placeholders::withOperator);
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.files.all().forEach((file) -> keep(file.terms()));
	}

	/**
	 * @param terms with places for the operator
	 * @throws WrongSetting when the version is known in another wording, to which
	 * somebody may have agreed
	 */
	void keep(Terms terms) {
		this.database
			.sql("insert into terms_text (code, version, title, body) values (?, ?, ?, ?) on conflict do nothing")
			.param(terms.code())
			.param(terms.version())
			.param(terms.title())
			.param(terms.body())
			.update();
		WrongSetting.unless(wording(terms.code(), terms.version()).filter(terms::equals).isPresent(),
				"terms/%s.md".formatted(terms.code()),
				"says something else than it did as version %s, or names a setting that has changed: give it a new version"
					.formatted(terms.version()));
	}

	private Optional<Terms> wording(String code, String version) {
		return this.database.sql(SELECT + "and version = ?").param(code).param(version).query(Terms.class).optional();
	}

}
