package dev.keiyaku.quote;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.keiyaku.catalog.OptionChoice;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A line of a {@link StoredCart}: the customer's choice only, prices are the catalogue's.
 */
@Entity
@Table(name = "cart_line")
class StoredLine {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@ManyToOne(fetch = FetchType.LAZY)
	private StoredCart cart;

	@Column(name = "plan_code")
	private String planCode;

	private int quantity;

	@Column(name = "desired_start")
	private LocalDate desiredStart;

	@JdbcTypeCode(SqlTypes.ARRAY)
	@Column(name = "option_codes")
	private List<String> optionCodes;

	/** Of the options whose quantity was chosen, by their codes. */
	@JdbcTypeCode(SqlTypes.JSON)
	@Column(name = "option_quantities")
	private Map<String, Integer> optionQuantities;

	/** Which page put it here; null where no page did. */
	private String press;

	protected StoredLine() {
	}

	StoredLine(StoredCart cart, LineChoice choice, String press) {
		this.cart = cart;
		this.press = press;
		this.planCode = choice.planCode();
		change(choice);
	}

	final void change(LineChoice choice) {
		if (!choice.planCode().equals(this.planCode)) {
			throw new IllegalArgumentException("a line keeps its plan");
		}
		this.quantity = choice.quantity();
		this.desiredStart = choice.desiredStart();
		this.optionCodes = choice.optionCodes();
		this.optionQuantities = choice.options()
			.stream()
			.filter((option) -> option.quantity() != null)
			.collect(Collectors.toMap(OptionChoice::code, OptionChoice::quantity));
	}

	/**
	 * Whether it was put here by the same press. Where no page says which, the same
	 * choice is that has come since the cart was looked at.
	 */
	boolean isOf(String press, LineChoice choice, Cart seen) {
		return (press != null) ? press.equals(this.press) : seen.line(this.id).isEmpty() && choice().equals(choice);
	}

	long id() {
		return this.id;
	}

	String planCode() {
		return this.planCode;
	}

	LineChoice choice() {
		return new LineChoice(this.planCode, this.quantity, this.desiredStart,
				this.optionCodes.stream()
					.map((code) -> new OptionChoice(code, this.optionQuantities.get(code)))
					.toList());
	}

}
