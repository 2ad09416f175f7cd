package dev.keiyaku.member;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Version;

/** A customer company; everything it owns is visible to its own members only. */
@Entity
public class Company {

	@Id
	@GeneratedValue(strategy = GenerationType.IDENTITY)
	private Long id;

	@Version
	private int version;

	private String number;

	private String name;

	private String nameKana;

	private String corporateNumber;

	private String buyerId;

	@OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
	@JoinColumn(name = "company_id", nullable = false, updatable = false)
	@OrderBy("headOffice desc, id")
	private List<CompanyAddress> addresses = new ArrayList<>();

	protected Company() {
	}

	/**
	 * @param number public number, {@code K-…}
	 * @param corporateNumber 法人番号, 13 digits, or null
	 */
	public Company(String number, String name, String nameKana, String corporateNumber, CompanyAddress headOffice) {
		this.number = number;
		this.name = name;
		this.nameKana = nameKana;
		this.corporateNumber = corporateNumber;
		this.addresses.add(headOffice);
	}

	/** Adds a place of business to which an order can be delivered. */
	public void addAddress(CompanyAddress address) {
		this.addresses.add(address);
	}

	/** Keeps what the company calls itself. */
	void describe(String name, String nameKana) {
		this.name = name;
		this.nameKana = nameKana;
	}

	/**
	 * Gives up a place of business.
	 * @throws IllegalStateException when it is the head office
	 */
	void removeAddress(CompanyAddress address) {
		if (address.isHeadOffice()) {
			throw new IllegalStateException("company %d keeps its head office".formatted(this.id));
		}
		this.addresses.remove(address);
	}

	/**
	 * Keeps the number under which the payment provider knows this company, as the
	 * provider writes it, at most 40 characters.
	 */
	public void registerBuyer(String buyerId) {
		this.buyerId = buyerId;
	}

	public Long id() {
		return this.id;
	}

	public int version() {
		return this.version;
	}

	/**
	 * @return 法人番号, 13 digits, if the company has given it
	 */
	public Optional<String> corporateNumber() {
		return Optional.ofNullable(this.corporateNumber);
	}

	public String number() {
		return this.number;
	}

	public String name() {
		return this.name;
	}

	public String nameKana() {
		return this.nameKana;
	}

	/**
	 * @return the payment provider's number of this company, if it has given one
	 */
	public Optional<String> buyerId() {
		return Optional.ofNullable(this.buyerId);
	}

	/**
	 * @return the places of business, head office first
	 */
	public List<CompanyAddress> addresses() {
		return Collections.unmodifiableList(this.addresses);
	}

	public CompanyAddress headOffice() {
		return this.addresses.get(0);
	}

	/**
	 * @return this company's own address of that id; another company's is not found
	 */
	public Optional<CompanyAddress> address(long addressId) {
		return this.addresses.stream().filter(address -> address.id() == addressId).findFirst();
	}

}
