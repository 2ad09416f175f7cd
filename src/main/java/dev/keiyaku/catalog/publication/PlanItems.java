package dev.keiyaku.catalog.publication;

import java.util.List;
import java.util.Optional;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.Price;
import dev.keiyaku.catalog.Product;
import dev.keiyaku.catalog.SaleConditions;
import dev.keiyaku.catalog.ServiceTerms;
import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;

/** Plans as things with values, and the terms under which they are sold. */
@Component
class PlanItems {

	private final EntityManager entities;

	PlanItems(EntityManager entities) {
		this.entities = entities;
	}

	Optional<Values> find(String code) {
		return plan(code).map((plan) -> new Values().with(Field.PRODUCT, plan.product().code())
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
			.with(Field.WITHDRAWN, !plan.onSale()));
	}

	void save(String code, Values values) {
		List<Price> prices = values.list(Field.PRICES);
		SaleConditions conditions = new SaleConditions((BillingPeriod) values.get(Field.PERIOD),
				values.text(Field.UNIT), prices.get(0).unitPrice(), values.number(Field.MINIMUM),
				values.number(Field.MAXIMUM), values.number(Field.LEAD_TIME));
		ServiceTerms terms = terms(values.text(Field.TERMS)).orElseThrow();
		Plan plan = plan(code).orElseGet(() -> new Plan(product(values.text(Field.PRODUCT)), code,
				values.text(Field.NAME), values.text(Field.SUMMARY), conditions, terms));
		plan.describe(values.text(Field.NAME), values.text(Field.SUMMARY));
		plan.sellUnder(conditions);
		plan.sellUnder(terms);
		plan.price(prices);
		plan.offerOnly(values.<OptionValue>list(Field.OPTIONS).stream().map(OptionValue::option).toList());
		plan.askOnly(values.<QuestionValue>list(Field.QUESTIONS).stream().map(QuestionValue::question).toList());
		if (values.flag(Field.WITHDRAWN) == plan.onSale()) {
			if (plan.onSale()) {
				plan.withdraw();
			}
			else {
				plan.sellAgain();
			}
		}
		this.entities.persist(plan);
	}

	/** The newest version of these terms. */
	Optional<ServiceTerms> terms(String code) {
		return this.entities
			.createQuery("select terms from ServiceTerms terms where terms.code = :code order by terms.id desc",
					ServiceTerms.class)
			.setParameter("code", code)
			.setMaxResults(1)
			.getResultStream()
			.findFirst();
	}

	/** From now on all plans of these terms are sold under this version. */
	void sellUnder(ServiceTerms terms) {
		this.entities.createQuery("select plan from Plan plan where plan.serviceTerms.code = :code", Plan.class)
			.setParameter("code", terms.code())
			.getResultStream()
			.forEach((plan) -> plan.sellUnder(terms));
	}

	private Optional<Plan> plan(String code) {
		return this.entities.createQuery("select plan from Plan plan where plan.code = :code", Plan.class)
			.setParameter("code", code)
			.getResultStream()
			.findFirst();
	}

	private Product product(String code) {
		return this.entities
			.createQuery("select product from Product product where product.code = :code", Product.class)
			.setParameter("code", code)
			.getSingleResult();
	}

}
