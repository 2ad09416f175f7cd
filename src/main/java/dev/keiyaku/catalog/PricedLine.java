package dev.keiyaku.catalog;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * A line at a price that no longer changes: what carts are quoted as, what orders are
 * made of and contracts are opened with.
 *
 * @param desiredStart 利用開始希望日, JST
 * @param quantity in units, at least 1
 * @param unitPrice yen a unit and billing period, without tax
 */
@Embeddable
public record PricedLine(String planCode, String name, String unit,
		@Enumerated(EnumType.STRING) BillingPeriod billingPeriod, LocalDate desiredStart, int quantity, long unitPrice,
		@JdbcTypeCode(SqlTypes.JSON) List<LineOption> options) implements Line {

	public PricedLine {
		options = List.copyOf(options);
	}

	/** The same from another day on, JST. */
	public PricedLine startingOn(LocalDate start) {
		return new PricedLine(this.planCode, this.name, this.unit, this.billingPeriod, start, this.quantity,
				this.unitPrice, this.options);
	}

}
