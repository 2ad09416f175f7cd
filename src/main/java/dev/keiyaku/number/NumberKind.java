package dev.keiyaku.number;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A kind of business number: how its numbers begin, what counts them, where their page
 * is, whose they are. One bean a kind.
 */
public abstract class NumberKind {

	private static final Pattern NUMBER = Pattern.compile("\\{number(:[^}]*)?}");

	private final JdbcClient jdbc;

	private final String prefix;

	private final String sequence;

	private final String page;

	/**
	 * Numbers without a page in the portal.
	 * @param prefix how they begin, letters and a hyphen
	 * @param sequence of the database
	 */
	protected NumberKind(JdbcClient jdbc, String prefix, String sequence) {
		this(jdbc, prefix, sequence, null);
	}

	/**
	 * Numbers with a page in the portal.
	 * @param prefix how they begin, letters and a hyphen
	 * @param sequence of the database
	 * @param page its path, with <code>{number}</code> where the number stands, or
	 * <code>{number:M-\\d+}</code> where other pages stand beside it
	 */
	protected NumberKind(JdbcClient jdbc, String prefix, String sequence, String page) {
		if (!prefix.matches("[A-Z]+-")) {
			throw new IllegalArgumentException("no prefix of a number: " + prefix);
		}
		this.jdbc = jdbc;
		this.prefix = prefix;
		this.sequence = sequence;
		this.page = page;
	}

	/** How its numbers begin, with the hyphen. */
	public final String prefix() {
		return this.prefix;
	}

	/** Makes a number that nothing has had before. */
	public final String next() {
		return this.prefix + this.jdbc.sql("select nextval(cast(:sequence as regclass))")
			.param("sequence", this.sequence)
			.query(Long.class)
			.single();
	}

	public final boolean hasPage() {
		return this.page != null;
	}

	/**
	 * Where the number's page is. A kind whose page stands below another number's puts
	 * that one in.
	 * @return its path, with a leading slash
	 * @throws IllegalStateException when this kind has no page
	 */
	public String page(String number) {
		if (!hasPage()) {
			throw new IllegalStateException("%s… has no page".formatted(this.prefix));
		}
		return NUMBER.matcher(this.page).replaceFirst(Matcher.quoteReplacement(number));
	}

	/**
	 * Whose it is.
	 * @return the id of the company whose members see it and act on it; empty for a
	 * number that is no company's, or not yet
	 */
	public Optional<Long> companyId(String number) {
		return Optional.empty();
	}

}
