package dev.keiyaku.order.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.keiyaku.member.Company;
import dev.keiyaku.member.Member;
import dev.keiyaku.order.PlaceOrder;
import dev.keiyaku.purchase.CustomerForm;
import dev.keiyaku.purchase.PaymentForm;
import dev.keiyaku.purchase.PurchaseConsent;
import dev.keiyaku.purchase.QuestionsForm;
import dev.keiyaku.purchase.SalesTermsForm;
import dev.keiyaku.purchase.ServiceTermsForm;
import dev.keiyaku.wizard.WizardAnswers;

import org.springframework.stereotype.Component;

/** Reads an order out of the wizard's checked answers. */
@Component
class OrderFromAnswers {

	private final CustomerForm customer;

	private final QuestionsForm questions;

	private final ServiceTermsForm serviceTerms;

	private final PaymentForm payment;

	private final SalesTermsForm salesTerms;

	OrderFromAnswers(CustomerForm customer, QuestionsForm questions, ServiceTermsForm serviceTerms, PaymentForm payment,
			SalesTermsForm salesTerms) {
		this.customer = customer;
		this.questions = questions;
		this.serviceTerms = serviceTerms;
		this.payment = payment;
		this.salesTerms = salesTerms;
	}

	PlaceOrder order(Company company, Member member, Purchase confirmed, WizardAnswers answers) {
		Purchase purchase = confirmed.startingOn(
				StartDatesForm.starts(answers.form(StartDatesForm.ID)).stream().map(Optional::orElseThrow).toList());
		return new PlaceOrder(purchase.origin(), company.id(), member.id(), this.customer.buyer(company, answers),
				this.customer.endUser(company, answers), this.payment.method(answers), purchase.lines(),
				this.questions.answers(purchase.asked(), answers), consents(purchase));
	}

	/** The forms have checked that each was agreed to. */
	private List<PurchaseConsent> consents(Purchase purchase) {
		return Stream
			.concat(this.serviceTerms.consents(purchase.asked()).stream(),
					Stream.of(this.payment.consent(), this.salesTerms.consent()))
			.toList();
	}

}
