package dev.keiyaku.catalog;

import java.util.List;
import java.util.Optional;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the maker must know before it can deliver a plan (store 4.1). */
@Entity
public class PlanQuestion {

	/** How a question is answered. */
	public enum Kind {

		/** By a text in one line. */
		TEXT(new AnswerRange(0, 500)),

		CHOICE(null),

		/** By a whole number. */
		NUMBER(new AnswerRange(0, 999_999_999)),

		EMAIL(null);

		private final AnswerRange widest;

		Kind(AnswerRange widest) {
			this.widest = widest;
		}

		/** What is taken where a question does not ask for less; empty without bounds. */
		public Optional<AnswerRange> widest() {
			return Optional.ofNullable(this.widest);
		}

	}

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private Plan plan;

	private String code;

	private String label;

	@Enumerated(EnumType.STRING)
	private Kind kind;

	private boolean required;

	private String help;

	@JdbcTypeCode(SqlTypes.ARRAY)
	private List<String> choices;

	@Embedded
	private AnswerRange range;

	@Embedded
	private AskedWhen askedWhen;

	private int position;

	protected PlanQuestion() {
	}

	/**
	 * @param help printed under the field, may be empty
	 * @param choices what can be chosen; empty unless {@code kind} is {@link Kind#CHOICE}
	 */
	public PlanQuestion(String code, String label, Kind kind, boolean required, String help, List<String> choices) {
		if ((kind == Kind.CHOICE) == choices.isEmpty()) {
			throw new IllegalArgumentException("a choice has choices, other questions have none: " + code);
		}
		this.code = code;
		this.label = label;
		this.kind = kind;
		this.required = required;
		this.help = help;
		this.choices = List.copyOf(choices);
	}

	/**
	 * Takes only answers of this range.
	 * @throws IllegalArgumentException when answers of its kind have no bounds, or closer
	 * ones
	 */
	public PlanQuestion within(AnswerRange range) {
		if (!this.kind.widest().map((widest) -> widest.encloses(range)).orElse(false)) {
			throw new IllegalArgumentException("no range of a %s: %s".formatted(this.kind, range));
		}
		this.range = range;
		return this;
	}

	/** Is asked only of those who gave that answer; see {@link #canFollow(List)}. */
	public PlanQuestion askedWhen(AskedWhen condition) {
		this.askedWhen = condition;
		return this;
	}

	/**
	 * Whether it can be asked after these: the one that brings it up is an earlier
	 * choice, offers that answer and is itself asked of everybody.
	 */
	public boolean canFollow(List<PlanQuestion> earlier) {
		return this.askedWhen == null || earlier.stream()
			.anyMatch((other) -> other.code.equals(this.askedWhen.question()) && other.askedWhen == null
					&& other.choices.contains(this.askedWhen.answer()));
	}

	void belongTo(Plan plan, int position) {
		this.plan = plan;
		this.position = position;
	}

	int position() {
		return this.position;
	}

	/** Takes over everything but the code. */
	void become(PlanQuestion other) {
		this.label = other.label;
		this.kind = other.kind;
		this.required = other.required;
		this.help = other.help;
		this.choices = List.copyOf(other.choices);
		this.range = other.range;
		this.askedWhen = other.askedWhen;
	}

	public String code() {
		return this.code;
	}

	public String label() {
		return this.label;
	}

	public Kind kind() {
		return this.kind;
	}

	public boolean required() {
		return this.required;
	}

	public String help() {
		return this.help;
	}

	public List<String> choices() {
		return this.choices;
	}

	/** What is taken; empty where answers of its kind have no bounds. */
	public Optional<AnswerRange> range() {
		return Optional.ofNullable(this.range).or(this.kind::widest);
	}

	/** What brings it up; empty when everybody is asked. */
	public Optional<AskedWhen> askedWhen() {
		return Optional.ofNullable(this.askedWhen);
	}

}
