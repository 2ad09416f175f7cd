package dev.keiyaku.catalog;

import java.util.List;

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

/** What the maker must know before it can deliver a plan (spec 4.1). */
@Entity
public class PlanQuestion {

	/** How a question is answered. */
	public enum Kind {

		TEXT, CHOICE, NUMBER

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

}
