package dev.keiyaku.terms;

import java.util.Optional;

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

	private final TermsLibrary library;

	private final JdbcClient database;

	KeptTerms(TermsLibrary library, JdbcClient database) {
		this.library = library;
		this.database = database;
	}

	/** The terms as they were in that version. */
	public Optional<Terms> find(String code, String version) {
		return this.database.sql("select code, version, title, body from terms_text where code = ? and version = ?")
			.param(code)
			.param(version)
			.query(Terms.class)
			.optional();
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.library.all().forEach(this::keep);
	}

	/**
	 * @throws IllegalStateException when the version is known in another wording, to
	 * which somebody may have agreed
	 */
	void keep(Terms terms) {
		this.database
			.sql("insert into terms_text (code, version, title, body) values (?, ?, ?, ?) on conflict do nothing")
			.param(terms.code())
			.param(terms.version())
			.param(terms.title())
			.param(terms.body())
			.update();
		if (!find(terms.code(), terms.version()).filter(terms::equals).isPresent()) {
			throw new IllegalStateException(
					"terms/%s.md says something else than it did as version %s: give it a new version"
						.formatted(terms.code(), terms.version()));
		}
	}

}
