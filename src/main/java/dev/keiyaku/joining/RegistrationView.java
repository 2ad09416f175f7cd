package dev.keiyaku.joining;

import java.util.Set;
import java.util.stream.Collectors;

import dev.keiyaku.joining.RegistrationTask.Application;
import dev.keiyaku.joining.RegistrationTask.Applying;
import dev.keiyaku.joining.RegistrationTask.Known;
import dev.keiyaku.joining.RegistrationTask.Person;
import dev.keiyaku.member.Companies;
import dev.keiyaku.member.Company;
import dev.keiyaku.member.Members;
import dev.keiyaku.payment.BuyerNumbers;
import dev.keiyaku.process.TaskViews;
import dev.keiyaku.store.Texts;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An application as the registration desk's form reads it: texts for people. */
@Component
class RegistrationView implements TaskViews {

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

	@Override
	public Set<String> forms() {
		return Set.of("review-registration");
	}

	@Override
	@Transactional(readOnly = true)
	public RegistrationTask of(String number) {
		Registration registration = this.registrations.byNumber(number);
		Applicant applicant = registration.applicant();
		return new RegistrationTask(new Application(registration.number(),
				this.texts.moment(registration.submittedAt()),
				registration.confirmedAt().map(this.texts::moment).orElse(""), company(applicant), person(applicant),
				this.companies.alike(applicant.corporateNumber(), applicant.companyName(), applicant.postalCode())
					.stream()
					.map(this::known)
					.toList(),
				this.buyerNumbers.areNeeded()));
	}

	private Applying company(Applicant applicant) {
		String corporateNumber = applicant.corporateNumber();
		return new Applying(applicant.companyName(), applicant.companyNameKana(),
				(corporateNumber != null) ? corporateNumber : "",
				this.texts.envelope(applicant.postalCode(), applicant.prefecture() + applicant.street()));
	}

	private Person person(Applicant applicant) {
		return new Person(applicant.name(), applicant.nameKana(), applicant.department(), applicant.title(),
				this.texts.phone(applicant.phone()), applicant.email(), applicant.loginId());
	}

	private Known known(Company company) {
		return new Known(company.number(), company.name(), company.corporateNumber().orElse(""),
				this.texts.envelope(company.headOffice().postalCode(), company.headOffice().line()),
				this.members.administrators(company.id())
					.stream()
					.map(member -> this.texts.of("joining.review.administrator", member.person().name(),
							member.person().email()))
					.collect(Collectors.joining("\n")));
	}

}
