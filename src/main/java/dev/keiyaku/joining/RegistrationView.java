package dev.keiyaku.joining;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.keiyaku.member.Companies;
import dev.keiyaku.member.Company;
import dev.keiyaku.member.Members;
import dev.keiyaku.payment.BuyerNumbers;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An application as the registration desk's form reads it: texts for people. */
@Component
@Transactional(readOnly = true)
public class RegistrationView {

	private final Registrations registrations;

	private final Companies companies;

	private final Members members;

	private final BuyerNumbers buyerNumbers;

	private final Texts texts;

	RegistrationView(Registrations registrations, Companies companies, Members members, BuyerNumbers buyerNumbers,
			Texts texts) {
		this.registrations = registrations;
		this.companies = companies;
		this.members = members;
		this.buyerNumbers = buyerNumbers;
		this.texts = texts;
	}

	/**
	 * The name of the company that applies.
	 * @param number of the registration, R-…
	 */
	public String companyName(String number) {
		return this.registrations.byNumber(number).applicant().companyName();
	}

	/**
	 * @return what the form calls {@code registration}
	 */
	public Map<String, Object> forDesk(String number) {
		Registration registration = this.registrations.byNumber(number);
		Applicant applicant = registration.applicant();
		Map<String, Object> view = new HashMap<>();
		view.put("number", registration.number());
		view.put("submittedAt", this.texts.moment(registration.submittedAt()));
		view.put("confirmedAt", registration.confirmedAt().map(this.texts::moment).orElse(""));
		view.put("company", company(applicant));
		view.put("person",
				Map.of("name", applicant.name(), "nameKana", applicant.nameKana(), "department", applicant.department(),
						"title", applicant.title(), "phone", this.texts.phone(applicant.phone()), "email",
						applicant.email(), "loginId", applicant.loginId()));
		view.put("alike",
				this.companies.alike(applicant.corporateNumber(), applicant.companyName(), applicant.postalCode())
					.stream()
					.map(this::row)
					.toList());
		view.put("buyerNumberNeeded", this.buyerNumbers.areNeeded());
		return view;
	}

	private Map<String, Object> company(Applicant applicant) {
		String corporateNumber = applicant.corporateNumber();
		return Map.of("name", applicant.companyName(), "nameKana", applicant.companyNameKana(), "corporateNumber",
				(corporateNumber != null) ? corporateNumber : "", "address",
				this.texts.envelope(applicant.postalCode(), applicant.prefecture() + applicant.street()));
	}

	private Map<String, Object> row(Company company) {
		List<String> administrators = this.members.administrators(company.id())
			.stream()
			.map(member -> this.texts.of("joining.review.administrator", member.person().name(),
					member.person().email()))
			.toList();
		return Map.of("number", company.number(), "name", company.name(), "corporateNumber",
				company.corporateNumber().orElse(""), "address",
				this.texts.envelope(company.headOffice().postalCode(), company.headOffice().line()), "administrators",
				administrators.stream().collect(Collectors.joining("\n")));
	}

}
