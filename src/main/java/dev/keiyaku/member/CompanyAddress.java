package dev.keiyaku.member;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** A place of business of a company. */
@Entity
public class CompanyAddress {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

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
