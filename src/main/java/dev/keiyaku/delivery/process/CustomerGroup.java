package dev.keiyaku.delivery.process;

import dev.keiyaku.delivery.Deliveries;
import dev.keiyaku.member.Companies;
import dev.keiyaku.process.CustomerTasks;

import org.springframework.stereotype.Component;

/**
 * Which company's members have a task of the customer: the candidate group
 * {@code company-K-…}.
 */
@Component
public class CustomerGroup {

	private final Deliveries deliveries;

	private final Companies companies;

	CustomerGroup(Deliveries deliveries, Companies companies) {
		this.deliveries = deliveries;
		this.companies = companies;
	}

	/**
	 * @return the group of the company that a delivery goes to, by the delivery's number
	 */
	public String of(String number) {
		return CustomerTasks.group(this.companies.byId(this.deliveries.byNumber(number).companyId()).number());
	}

}
