package dev.keiyaku.order.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.catalog.ServiceTerms;
import dev.keiyaku.form.FormCheck;
import dev.keiyaku.member.Company;
import dev.keiyaku.member.CompanyAddress;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.PersonalData;
import dev.keiyaku.quote.LineProblem;
import dev.keiyaku.quote.LineRows;
import dev.keiyaku.quote.LineRules;
import dev.keiyaku.quote.QuoteCustomer;
import dev.keiyaku.quote.StartDays;
import dev.keiyaku.store.Texts;
import dev.keiyaku.terms.Terms;
import dev.keiyaku.terms.TermsLibrary;

import org.springframework.stereotype.Component;

/** What the forms of the order wizard read besides what the customer enters. */
@Component
class OrderFormData {

	/** The one payment method: deferred invoice, whoever the provider is. */
	static final String PAYMENT_METHOD = "deferred-invoice";

	private final TermsLibrary terms;

	private final Texts texts;

	private final LineRows rows;

	private final StartDays startDays;

	private final LineRules rules;

	OrderFormData(TermsLibrary terms, Texts texts, LineRows rows, StartDays startDays, LineRules rules) {
		this.rows = rows;
		this.rules = rules;
		this.startDays = startDays;
		this.terms = terms;
		this.texts = texts;
	}

	Map<String, Object> data(Company company, Purchase purchase) {
		Map<String, Object> data = new HashMap<>(this.rows.of(purchase.lines()));
		data.put("lines", purchase.items().stream().flatMap(this::rows).toList());
		data.put("companyName", company.name());
		data.put("companyAddress", envelope(company.headOffice()));
		data.put("addresses", company.addresses().stream().map(this::choice).toList());
		data.put(StartDatesForm.ROWS, purchase.stale().stream().map(this::staleStart).toList());
		data.put("planQuestions", questions(purchase));
		data.put("serviceTerms", serviceTerms(purchase).stream().map(this::row).toList());
		data.put("paymentMethods",
				List.of(choice(this.texts.of("order.payment-method." + PAYMENT_METHOD), PAYMENT_METHOD)));
		put(data, "paymentTerms", paymentTerms());
		put(data, "salesTerms", salesTerms());
		return data;
	}

	private List<Map<String, Object>> questions(Purchase purchase) {
		Map<String, Long> often = purchase.lines()
			.stream()
			.collect(Collectors.groupingBy(PricedLine::planCode, Collectors.counting()));
		return AskedQuestion.of(purchase).stream().map((asked) -> {
			PricedLine line = asked.item().line();
			return asked.row((often.get(line.planCode()) == 1) ? line.name() : this.texts.of("order.line-of-plan",
					line.name(), line.quantity(), line.unit(), this.texts.day(line.desiredStart())));
		}).toList();
	}

	private static void put(Map<String, Object> data, String name, Terms terms) {
		data.put(name, terms.body());
		data.put(name + "Title", terms.title());
		data.put(name + "Version", terms.version());
	}

	/** A day that has to be chosen anew is no longer shown as the day of its line. */
	private Stream<Map<String, Object>> rows(Purchase.Item item) {
		List<Map<String, Object>> rows = this.rows.of(item.line());
		item.staleStart()
			.ifPresent((stale) -> rows.forEach((row) -> row.put("desiredStart", this.texts.of("order.start-anew"))));
		return rows.stream();
	}

	private Map<String, Object> staleStart(Purchase.Item item) {
		LineProblem problem = item.staleStart().orElseThrow();
		Map<String, Object> row = new HashMap<>(this.startDays.of(item.plan()));
		row.put("rowKey", "%d/%s".formatted(item.lineId(), problem.code()));
		row.put("planName", item.plan().name());
		row.put("reason", this.texts.of(problem.code(), problem.arguments()));
		return row;
	}

	/** Refuses start dates chosen anew that are not possible. */
	FormCheck checkStarts(Purchase purchase, FormCheck check) {
		List<Optional<LocalDate>> starts = StartDatesForm.starts(check.values());
		FormCheck checked = check;
		for (int row = 0; row < Math.min(starts.size(), purchase.stale().size()); row++) {
			Plan plan = purchase.stale().get(row).plan();
			Optional<LineProblem> problem = starts.get(row).flatMap((start) -> this.rules.startDate(plan, start));
			if (problem.isPresent()) {
				checked = checked.with(StartDatesForm.path(row),
						this.texts.of(problem.get().code(), problem.get().arguments()));
			}
		}
		return checked;
	}

	Map<String, Object> prefill(Company company, Member member) {
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
		prefill.put("paymentMethod", PAYMENT_METHOD);
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

	Terms paymentTerms() {
		return this.terms.get("payment-" + PAYMENT_METHOD);
	}

	Terms salesTerms() {
		return this.terms.get("sales");
	}

	/**
	 * Another number for other questions or another version of any terms: what was
	 * answered and agreed to before is not about these.
	 */
	int edition(Purchase purchase) {
		Stream<String> questions = AskedQuestion.of(purchase).stream().map(AskedQuestion::edition);
		Stream<String> agreements = Stream.concat(
				serviceTerms(purchase).stream().map(AgreedTerms::terms).map(terms -> terms.code() + terms.version()),
				Stream.of(paymentTerms(), salesTerms()).map(terms -> terms.code() + terms.version()));
		return Stream.concat(questions, agreements).toList().hashCode();
	}

	/**
	 * The sets of terms in the order of the form's rows; plans of the same version of a
	 * set share a row.
	 */
	static Collection<AgreedTerms> serviceTerms(Purchase purchase) {
		Map<String, AgreedTerms> rows = new LinkedHashMap<>();
		for (Purchase.Item item : purchase.items()) {
			Plan plan = item.plan();
			ServiceTerms terms = plan.serviceTerms();
			rows.merge(terms.code() + " " + terms.version(), new AgreedTerms(terms, List.of(plan.name())),
					AgreedTerms::and);
		}
		return rows.values();
	}

	private Map<String, Object> row(AgreedTerms agreed) {
		ServiceTerms terms = agreed.terms();
		String key = "%s/%s/%s".formatted(terms.code(), terms.version(), String.join("/", agreed.planNames()));
		return Map.of("rowKey", key, "title", terms.title(), "version", terms.version(), "body", terms.body(),
				"planNames", agreed.planNames());
	}

	private Map<String, Object> choice(CompanyAddress address) {
		return choice(this.texts.of("order.address", address.label(), envelope(address)), String.valueOf(address.id()));
	}

	static Map<String, Object> choice(String label, String value) {
		return Map.of("label", label, "value", value);
	}

	private String envelope(CompanyAddress address) {
		return this.texts.envelope(address.postalCode(), address.line());
	}

	/** A set of terms with the plans that it is for. */
	record AgreedTerms(ServiceTerms terms, List<String> planNames) {

		AgreedTerms and(AgreedTerms other) {
			return new AgreedTerms(this.terms,
					Stream.concat(this.planNames.stream(), other.planNames.stream()).distinct().toList());
		}

	}

}
