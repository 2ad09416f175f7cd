package dev.keiyaku.member;

import dev.keiyaku.number.BusinessNumbers;
import dev.keiyaku.process.CustomerTasks;

import org.springframework.stereotype.Component;

/**
 * Which company's members have a task of the customer. A diagram says
 * {@code ${customerGroup.of(execution.processBusinessKey)}}, whatever the number.
 */
@Component
public class CustomerGroup {

	private final BusinessNumbers numbers;

	private final Companies companies;

	CustomerGroup(BusinessNumbers numbers, Companies companies) {
		this.numbers = numbers;
		this.companies = companies;
	}

	/**
	 * @return the candidate group of the company whose number that is,
	 * {@code company-K-…}
	 * @throws java.util.NoSuchElementException when it is no company's
	 */
	public String of(String number) {
		return CustomerTasks.group(this.companies.byId(this.numbers.companyId(number)).number());
	}

	/** The same, for invitations of the former version 1.0 of {@code user-invitation}. */
	public String group(String number) {
		return of(number);
	}

}
