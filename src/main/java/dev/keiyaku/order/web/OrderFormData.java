package dev.keiyaku.order.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import dev.keiyaku.catalog.Plan;
import dev.keiyaku.form.FormCheck;
import dev.keiyaku.member.Company;
import dev.keiyaku.member.Member;
import dev.keiyaku.purchase.CustomerForm;
import dev.keiyaku.purchase.PaymentForm;
import dev.keiyaku.purchase.QuestionsForm;
import dev.keiyaku.purchase.SalesTermsForm;
import dev.keiyaku.purchase.ServiceTermsForm;
import dev.keiyaku.quote.LineProblem;
import dev.keiyaku.quote.LineRows;
import dev.keiyaku.quote.LineRules;
import dev.keiyaku.quote.QuoteCustomer;
import dev.keiyaku.quote.StartDays;
import dev.keiyaku.store.Texts;
import dev.keiyaku.wizard.Glance;

import org.springframework.stereotype.Component;

/** What the forms of the order wizard read besides what the customer enters. */
@Component
class OrderFormData {

	private final CustomerForm customer;

	private final QuestionsForm questions;

	private final ServiceTermsForm serviceTerms;

	private final PaymentForm payment;

	private final SalesTermsForm salesTerms;

	private final Texts texts;

	private final LineRows rows;

	private final StartDays startDays;

	private final LineRules rules;

	OrderFormData(CustomerForm customer, QuestionsForm questions, ServiceTermsForm serviceTerms, PaymentForm payment,
			SalesTermsForm salesTerms, Texts texts, LineRows rows, StartDays startDays, LineRules rules) {
		this.customer = customer;
		this.questions = questions;
		this.serviceTerms = serviceTerms;
		this.payment = payment;
		this.salesTerms = salesTerms;
		this.texts = texts;
		this.rows = rows;
		this.startDays = startDays;
		this.rules = rules;
	}

	Map<String, Object> data(Company company, Purchase purchase) {
		Map<String, Object> data = new HashMap<>(this.rows.of(purchase.lines()));
		data.put("lines", purchase.items().stream().flatMap(this::rows).toList());
		data.put(StartDatesForm.ROWS, purchase.stale().stream().map(this::staleStart).toList());
		data.putAll(this.customer.data(company));
		data.putAll(this.questions.data(purchase.asked()));
		data.putAll(this.serviceTerms.data(purchase.asked()));
		data.putAll(this.payment.data());
		data.putAll(this.salesTerms.data());
		return data;
	}

	Glance glance(Purchase purchase) {
		Glance glance = this.rows.glance(purchase.lines());
		return purchase.stale().isEmpty() ? glance
				: new Glance(glance.what(), glance.howMuch(), this.texts.of("order.start-anew"));
	}

	/** A day that has to be chosen anew is no longer shown as the day of its line. */
	private Stream<Map<String, Object>> rows(Purchase.Item item) {
		List<Map<String, Object>> rows = this.rows.of(item.asked().line());
		item.staleStart()
			.ifPresent((stale) -> rows.forEach((row) -> row.put("desiredStart", this.texts.of("order.start-anew"))));
		return rows.stream();
	}

	private Map<String, Object> staleStart(Purchase.Item item) {
		LineProblem problem = item.staleStart().orElseThrow();
		Map<String, Object> row = new HashMap<>(this.startDays.of(item.asked().plan()));
		row.put("rowKey", "%d/%s".formatted(item.asked().lineId(), problem.code()));
		row.put("planName", item.asked().plan().name());
		row.put("reason", this.texts.of(problem.code(), problem.arguments()));
		return row;
	}

	/** Refuses start dates chosen anew that are not possible. */
	FormCheck checkStarts(Purchase purchase, FormCheck check) {
		List<Optional<LocalDate>> starts = StartDatesForm.starts(check.values());
		FormCheck checked = check;
		for (int row = 0; row < Math.min(starts.size(), purchase.stale().size()); row++) {
			Plan plan = purchase.stale().get(row).asked().plan();
			Optional<LineProblem> problem = starts.get(row).flatMap((start) -> this.rules.startDate(plan, start));
			if (problem.isPresent()) {
				checked = checked.with(StartDatesForm.path(row),
						this.texts.of(problem.get().code(), problem.get().arguments()));
			}
		}
		return checked;
	}

	Map<String, Object> prefill(Company company, Member member) {
		Map<String, Object> prefill = new HashMap<>(this.customer.prefill(company, member));
		prefill.putAll(this.payment.prefill());
		return prefill;
	}

	/** First values as a quote has them. */
	Map<String, Object> prefill(QuoteCustomer customer) {
		Map<String, Object> prefill = new HashMap<>();
		prefill.put("customerDepartment", Objects.requireNonNullElse(customer.department(), ""));
		prefill.put("customerTitle", Objects.requireNonNullElse(customer.title(), ""));
		prefill.put("customerName", customer.name());
		prefill.put("customerNameKana", customer.nameKana());
		prefill.put("customerPhone", this.texts.phone(customer.phone()));
		prefill.put("customerEmail", customer.email());
		return prefill;
	}

	/**
	 * Another number for other questions or another version of any terms: what was
	 * answered and agreed to before is not about these.
	 */
	int edition(Purchase purchase) {
		return Stream
			.of(this.questions.edition(purchase.asked()), this.serviceTerms.edition(purchase.asked()),
					Stream.of(this.payment.edition(), this.salesTerms.edition()))
			.flatMap((texts) -> texts)
			.toList()
			.hashCode();
	}

}
