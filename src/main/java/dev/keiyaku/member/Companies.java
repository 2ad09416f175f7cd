package dev.keiyaku.member;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer companies. */
@Service
@Transactional(readOnly = true)
public class Companies {

	private final CompanyRepository companies;

	private final CompanyNumbers numbers;

	Companies(CompanyRepository companies, CompanyNumbers numbers) {
		this.companies = companies;
		this.numbers = numbers;
	}

	/**
	 * @throws NoSuchElementException when there is none of that id
	 */
	public Company byId(long companyId) {
		return this.companies.findById(companyId).orElseThrow();
	}

	/**
	 * Finds companies that may be the same as one that is not registered yet.
	 * @param corporateNumber 13 digits, or null
	 * @param postalCode 7 digits
	 * @return those with that corporate number, or with that name at that postal code
	 */
	public List<Company> alike(String corporateNumber, String name, String postalCode) {
		String comparable = CompanyNames.comparable(name);
		return this.companies.findByCorporateNumberOrPostalCode(corporateNumber, postalCode)
			.stream()
			.filter(company -> company.corporateNumber().filter(number -> number.equals(corporateNumber)).isPresent()
					|| CompanyNames.comparable(company.name()).equals(comparable))
			.toList();
	}

	/**
	 * @param buyerNumber as the payment provider writes it
	 * @return the company that the provider knows by that number
	 */
	public Optional<Company> ofBuyer(String buyerNumber) {
		return this.companies.findByBuyerId(buyerNumber);
	}

	/** Adds a company under the next public number. */
	@Transactional
	public Company add(String name, String nameKana, String corporateNumber, CompanyAddress headOffice) {
		return this.companies.save(new Company(this.numbers.next(), name, nameKana, corporateNumber, headOffice));
	}

}
