package dev.keiyaku.purchase;

import java.util.HashMap;
import java.util.Map;

import dev.keiyaku.member.Company;
import dev.keiyaku.member.CompanyAddress;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.PersonalData;
import dev.keiyaku.store.Texts;
import dev.keiyaku.wizard.WizardAnswers;

import org.springframework.stereotype.Component;

/** The form {@code order-customer}: お客様情報 and 利用者情報 (store 4.1). */
@Component
public class CustomerForm {

	private static final String ID = "order-customer";

	private final Texts texts;

	CustomerForm(Texts texts) {
		this.texts = texts;
	}

	/** What the form reads. */
	public Map<String, Object> data(Company company) {
		return Map.of("companyName", company.name(), "companyAddress", envelope(company.headOffice()), "addresses",
				company.addresses().stream().map(this::choice).toList());
	}

	/** The form's first values: the member's own, to whom it is delivered. */
	public Map<String, Object> prefill(Company company, Member member) {
		PersonalData person = member.person();
		Map<String, Object> prefill = new HashMap<>();
		prefill.put("customerDepartment", person.department());
		prefill.put("customerTitle", person.title());
		prefill.put("customerName", person.name());
		prefill.put("customerNameKana", person.nameKana());
		prefill.put("customerPhone", this.texts.phone(person.phone()));
		prefill.put("customerEmail", person.email());
		prefill.put("addressId", String.valueOf(company.headOffice().id()));
		prefill.put("userSameAsCustomer", true);
		return prefill;
	}

	/** Reads お客様情報. */
	public Buyer buyer(Company company, WizardAnswers answers) {
		Map<String, Object> customer = answers.form(ID);
		return new Buyer(company.number(), company.name(), company.buyerId().orElse(null), place(company.headOffice()),
				(String) customer.get("customerTitle"), contact(customer, "customer"));
	}

	/** Reads 利用者情報. */
	public EndUser endUser(Company company, WizardAnswers answers) {
		Map<String, Object> customer = answers.form(ID);
		CompanyAddress address = company.address(Long.parseLong((String) customer.get("addressId"))).orElseThrow();
		boolean same = Boolean.TRUE.equals(customer.get("userSameAsCustomer"));
		return new EndUser(address.label(), place(address), contact(customer, same ? "customer" : "user"));
	}

	private static Contact contact(Map<String, Object> customer, String who) {
		return new Contact((String) customer.get(who + "Department"), (String) customer.get(who + "Name"),
				(String) customer.get(who + "NameKana"), (String) customer.get(who + "Phone"),
				(String) customer.get(who + "Email"));
	}

	private static Place place(CompanyAddress address) {
		return new Place(address.postalCode(), address.line());
	}

	private Map<String, Object> choice(CompanyAddress address) {
		return Map.of("label", this.texts.of("purchase.address", address.label(), envelope(address)), "value",
				String.valueOf(address.id()));
	}

	private String envelope(CompanyAddress address) {
		return this.texts.envelope(address.postalCode(), address.line());
	}

}
