package dev.keiyaku.order.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.keiyaku.member.Company;
import dev.keiyaku.member.CompanyAddress;
import dev.keiyaku.member.Digits;
import dev.keiyaku.member.Member;
import dev.keiyaku.order.Answer;
import dev.keiyaku.order.Buyer;
import dev.keiyaku.order.OrderConsent;
import dev.keiyaku.order.OrderConsent.Issuer;
import dev.keiyaku.order.Contact;
import dev.keiyaku.order.EndUser;
import dev.keiyaku.order.Place;
import dev.keiyaku.order.PlaceOrder;
import dev.keiyaku.terms.Terms;
import dev.keiyaku.wizard.WizardAnswers;

import org.springframework.stereotype.Component;

/** Reads an order out of the wizard's checked answers. */
@Component
class OrderFromAnswers {

	private static final List<String> ANSWER_KEYS = List.of("requiredText", "optionalText", "requiredEmail",
			"optionalEmail", "requiredChoice", "optionalChoice", "requiredNumber", "optionalNumber");

	private final OrderFormData formData;

	OrderFromAnswers(OrderFormData formData) {
		this.formData = formData;
	}

	PlaceOrder order(Company company, Member member, Purchase confirmed, WizardAnswers answers) {
		Purchase purchase = confirmed.startingOn(
				StartDatesForm.starts(answers.form(StartDatesForm.ID)).stream().map(Optional::orElseThrow).toList());
		Map<String, Object> customer = answers.form("order-customer");
		Contact contact = contact(customer, "customer");
		CompanyAddress address = company.address(Long.parseLong((String) customer.get("addressId"))).orElseThrow();
		boolean sameUser = Boolean.TRUE.equals(customer.get("userSameAsCustomer"));
		Buyer buyer = new Buyer(company.number(), company.name(), company.buyerId().orElse(null),
				place(company.headOffice()), (String) customer.get("customerTitle"), contact);
		EndUser endUser = new EndUser(address.label(), place(address), sameUser ? contact : contact(customer, "user"));
		return new PlaceOrder(purchase.origin(), company.id(), member.id(), buyer, endUser,
				(String) answers.form("order-payment").get("paymentMethod"), purchase.lines(),
				answersToQuestions(purchase, answers), consents(purchase));
	}

	private static Contact contact(Map<String, Object> customer, String who) {
		return new Contact((String) customer.get(who + "Department"), (String) customer.get(who + "Name"),
				(String) customer.get(who + "NameKana"), Digits.of((String) customer.get(who + "Phone")),
				(String) customer.get(who + "Email"));
	}

	private static Place place(CompanyAddress address) {
		return new Place(address.postalCode(), address.line());
	}

	/** The n-th row of the form is the n-th question. */
	private static List<Answer> answersToQuestions(Purchase purchase, WizardAnswers answers) {
		Object rows = answers.form("order-questions").get("planQuestions");
		Iterator<?> row = ((rows != null) ? (List<?>) rows : List.of()).iterator();
		List<Answer> all = new ArrayList<>();
		for (AskedQuestion asked : AskedQuestion.of(purchase)) {
			Map<?, ?> given = row.hasNext() ? (Map<?, ?>) row.next() : Map.of();
			ANSWER_KEYS.stream()
				.map(given::get)
				.filter(Objects::nonNull)
				.findFirst()
				.ifPresent(answer -> all
					.add(new Answer(asked.item().plan().name(), asked.question().label(), text(answer))));
		}
		return all;
	}

	private static String text(Object answer) {
		return (answer instanceof BigDecimal number) ? number.toPlainString() : String.valueOf(answer);
	}

	/** The forms have checked that each was agreed to. */
	private List<OrderConsent> consents(Purchase purchase) {
		Stream<OrderConsent> service = OrderFormData.serviceTerms(purchase)
			.stream()
			.map(OrderFormData.AgreedTerms::terms)
			.map(terms -> new OrderConsent(Issuer.MAKER, terms.code(), terms.version(), terms.title()));
		Stream<OrderConsent> store = Stream.of(this.formData.paymentTerms(), this.formData.salesTerms())
			.map(OrderFromAnswers::consent);
		return Stream.concat(service, store).toList();
	}

	private static OrderConsent consent(Terms terms) {
		return new OrderConsent(Issuer.STORE, terms.code(), terms.version(), terms.title());
	}

}
