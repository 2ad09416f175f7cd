package dev.keiyaku.member;

import java.util.NoSuchElementException;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The customer companies. */
@Service
@Transactional(readOnly = true)
public class Companies {

	private final CompanyRepository companies;

	Companies(CompanyRepository companies) {
		this.companies = companies;
	}

	/**
	 * @throws NoSuchElementException when there is none of that id
	 */
	public Company byId(long companyId) {
		return this.companies.findById(companyId).orElseThrow();
	}

	/** Adds a company under the next public number. */
	@Transactional
	public Company add(String name, String nameKana, String corporateNumber, CompanyAddress headOffice) {
		String number = "K-" + this.companies.nextNumber();
		return this.companies.save(new Company(number, name, nameKana, corporateNumber, headOffice));
	}

}
