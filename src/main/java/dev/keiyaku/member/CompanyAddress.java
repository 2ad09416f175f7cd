package dev.keiyaku.member;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** A place of business of a company. */
@Entity
public class CompanyAddress {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Version
	private int version;

	private String label;

	private String postalCode;

	private String prefecture;

	private String street;

	private String phone;

	private boolean headOffice;

	protected CompanyAddress() {
	}

	/**
	 * @param postalCode 7 digits
	 * @param phone 10 or 11 digits
	 */
	public CompanyAddress(String label, String postalCode, String prefecture, String street, String phone,
			boolean headOffice) {
		this.label = label;
		this.postalCode = postalCode;
		this.prefecture = prefecture;
		this.street = street;
		this.phone = phone;
		this.headOffice = headOffice;
	}

	/** Takes over what another says; which of them is the head office stays. */
	void describe(CompanyAddress other) {
		this.label = other.label;
		this.postalCode = other.postalCode;
		this.prefecture = other.prefecture;
		this.street = other.street;
		this.phone = other.phone;
	}

	public int version() {
		return this.version;
	}

	public boolean isHeadOffice() {
		return this.headOffice;
	}

	public String prefecture() {
		return this.prefecture;
	}

	/**
	 * @return all that follows the prefecture
	 */
	public String street() {
		return this.street;
	}

	public long id() {
		return this.id;
	}

	public String label() {
		return this.label;
	}

	/**
	 * @return 7 digits
	 */
	public String postalCode() {
		return this.postalCode;
	}

	public String phone() {
		return this.phone;
	}

	/**
	 * @return prefecture and street, as written on an envelope
	 */
	public String line() {
		return this.prefecture + this.street;
	}

}
