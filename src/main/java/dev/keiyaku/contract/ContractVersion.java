package dev.keiyaku.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import dev.keiyaku.catalog.Amounts;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What is in force of a contract from a day on, until the next version's first day. It is
 * never changed: what is to be otherwise is another version (store 6.2).
 */
@Entity
@Immutable
public class ContractVersion {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	private LocalDate firstDay;

	private String cause;

	private Instant recordedAt;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<ContractLine> lines;

	protected ContractVersion() {
	}

	ContractVersion(LocalDate firstDay, List<ContractLine> lines, String cause, Instant recordedAt) {
		this.firstDay = firstDay;
		this.lines = List.copyOf(lines);
		this.cause = cause;
		this.recordedAt = recordedAt;
	}

	boolean isCausedBy(String number) {
		return this.cause.equals(number);
	}

	/**
	 * @return true
	 * @throws IllegalStateException when it is in force
	 */
	boolean notInForceOn(LocalDate today, String contract) {
		if (!today.isBefore(this.firstDay)) {
			throw new IllegalStateException(
					"%s is in force in %s since %s".formatted(this.cause, contract, this.firstDay));
		}
		return true;
	}

	/** JST. */
	public LocalDate firstDay() {
		return this.firstDay;
	}

	/**
	 * The number of what it comes from: the order, a procedure, {@code A-…}, or the
	 * contract itself, when only the catalogue's prices are others with a term.
	 */
	public String cause() {
		return this.cause;
	}

	/** By their numbers. */
	public List<ContractLine> lines() {
		return List.copyOf(this.lines);
	}

	/** Yen a billing period, without tax. */
	public long amount() {
		return Amounts.of(this.lines).subtotal();
	}

}
