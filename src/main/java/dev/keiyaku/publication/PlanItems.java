package dev.keiyaku.publication;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.Price;
import dev.keiyaku.catalog.Product;
import dev.keiyaku.catalog.SaleConditions;
import dev.keiyaku.catalog.ServiceTerms;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;

/** Plans as things with values, and the terms under which they are sold. */
final class PlanItems {

	private final EntityManager entities;

	private final ByCode<Product> products;

	private final ByCode<Plan> plans;

	/** The versions under which plans are sold now. */
	private final ByCode<ServiceTerms> terms;

	PlanItems(EntityManager entities, ByCode<Product> products, Set<String> plans, Set<String> terms) {
		this.entities = entities;
		this.products = products;
		this.plans = ByCode.read(entities, Plan.class, Plan::code, plans, "true");
		this.terms = ByCode.read(entities, ServiceTerms.class, ServiceTerms::code, terms, "each.sold");
		this.plans.all().forEach((plan) -> {
			products.know(plan.product());
			this.terms.know(plan.serviceTerms());
		});
	}

	Optional<Values> find(String code) {
		return this.plans.find(code)
			.map((plan) -> new Values().with(Field.PRODUCT, plan.product().code())
				.with(Field.NAME, plan.name())
				.with(Field.SUMMARY, plan.summary())
				.with(Field.PERIOD, plan.billingPeriod())
				.with(Field.UNIT, plan.unit())
				.with(Field.PRICES, plan.prices())
				.with(Field.MINIMUM, plan.minimumQuantity())
				.with(Field.MAXIMUM, plan.maximumQuantity())
				.with(Field.LEAD_TIME, plan.leadTimeDays())
				.with(Field.TERMS, plan.serviceTerms().code())
				.with(Field.OPTIONS, plan.options().stream().map(OptionValue::of).toList())
				.with(Field.QUESTIONS, plan.questions().stream().map(QuestionValue::of).toList())
				.with(Field.WITHDRAWN, !plan.onSale())
				.with(Field.CHANGEABLE, plan.changeable()));
	}

	/** The version under which plans are sold now. */
	Optional<Values> findTerms(String code) {
		return this.terms.find(code).map(PlanItems::values);
	}

	/** A version of these terms, be it the one of now or an earlier one. */
	Optional<Values> findTerms(String code, String version) {
		return version(code, version).map(PlanItems::values);
	}

	private static Values values(ServiceTerms terms) {
		return new Values().with(Field.VERSION, terms.version())
			.with(Field.TITLE, terms.title())
			.with(Field.BODY, terms.body().strip());
	}

	private Optional<ServiceTerms> version(String code, String version) {
		return this.entities
			.createQuery("select terms from ServiceTerms terms where terms.code = :code and terms.version = :version",
					ServiceTerms.class)
			.setParameter("code", code)
			.setParameter("version", version)
			.setFlushMode(FlushModeType.COMMIT)
			.getResultStream()
			.findFirst();
	}

	void save(String code, Values values) {
		List<Price> prices = values.list(Field.PRICES);
		SaleConditions conditions = new SaleConditions((BillingPeriod) values.get(Field.PERIOD),
				values.text(Field.UNIT), prices.get(0).unitPrice(), values.number(Field.MINIMUM),
				values.number(Field.MAXIMUM), values.number(Field.LEAD_TIME));
		ServiceTerms terms = this.terms.find(values.text(Field.TERMS)).orElseThrow();
		Optional<Plan> known = this.plans.find(code);
		Plan plan = known.orElseGet(() -> new Plan(this.products.find(values.text(Field.PRODUCT)).orElseThrow(), code,
				values.text(Field.NAME), values.text(Field.SUMMARY), conditions, terms));
		plan.describe(values.text(Field.NAME), values.text(Field.SUMMARY));
		plan.sellUnder(conditions);
		plan.sellUnder(terms);
		plan.price(prices);
		plan.offerOnly(values.<OptionValue>list(Field.OPTIONS).stream().map(OptionValue::option).toList());
		plan.askOnly(values.<QuestionValue>list(Field.QUESTIONS).stream().map(QuestionValue::question).toList());
		plan.allowChanges(values.flag(Field.CHANGEABLE));
		if (values.flag(Field.WITHDRAWN) == plan.onSale()) {
			if (plan.onSale()) {
				plan.withdraw();
			}
			else {
				plan.sellAgain();
			}
		}
		if (known.isEmpty()) {
			this.plans.add(plan);
		}
	}

	/**
	 * From now on all plans of these terms are sold under this version. It comes beside
	 * the earlier ones, to which customers have consented, or is one of them.
	 */
	void saveTerms(String code, Values values) {
		this.terms.find(code).ifPresent((former) -> {
			former.supersede();
			this.entities.flush();
		});
		Optional<ServiceTerms> earlier = version(code, values.text(Field.VERSION));
		earlier.ifPresent(ServiceTerms::bringBack);
		ServiceTerms next = earlier.orElseGet(() -> new ServiceTerms(code, values.text(Field.VERSION),
				values.text(Field.TITLE), values.text(Field.BODY)));
		if (earlier.isEmpty()) {
			this.terms.add(next);
		}
		this.terms.know(next);
		this.entities.createQuery("select plan from Plan plan where plan.serviceTerms.code = :code", Plan.class)
			.setParameter("code", code)
			.setFlushMode(FlushModeType.COMMIT)
			.getResultList()
			.forEach((plan) -> plan.sellUnder(next));
	}

}
