package dev.keiyaku.catalog.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import dev.keiyaku.catalog.Category;
import dev.keiyaku.catalog.Holiday;
import dev.keiyaku.catalog.Maker;
import dev.keiyaku.catalog.Product;
import dev.keiyaku.catalog.ServiceTerms;
import jakarta.persistence.EntityManager;

import org.springframework.stereotype.Component;

/** The catalogue as things with values, except for plans: see {@link PlanItems}. */
@Component
class CatalogItems {

	private final EntityManager entities;

	private final PlanItems plans;

	CatalogItems(EntityManager entities, PlanItems plans) {
		this.entities = entities;
		this.plans = plans;
	}

	/** What is true of a thing now; empty when there is none of that code. */
	Optional<Values> find(Kind kind, String code) {
		return switch (kind) {
			case CATEGORY ->
				byCode(Category.class, code).map((category) -> new Values().with(Field.NAME, category.name()));
			case MAKER -> byCode(Maker.class, code).map((maker) -> new Values().with(Field.NAME, maker.name()));
			case TERMS -> this.plans.terms(code)
				.map((terms) -> new Values().with(Field.VERSION, terms.version())
					.with(Field.TITLE, terms.title())
					.with(Field.BODY, terms.body().strip()));
			case PRODUCT -> byCode(Product.class, code).map(CatalogItems::values);
			case PLAN -> this.plans.find(code);
			case HOLIDAY -> Optional.ofNullable(this.entities.find(Holiday.class, LocalDate.parse(code)))
				.map((holiday) -> new Values().with(Field.HOLIDAY_KIND, holiday.kind())
					.with(Field.NAME, holiday.name())
					.with(Field.REMOVED, false));
		};
	}

	private static Values values(Product product) {
		return new Values().with(Field.NAME, product.name())
			.with(Field.MAKER, product.maker().code())
			.with(Field.CATEGORY, product.category().code())
			.with(Field.SUMMARY, product.summary())
			.with(Field.DESCRIPTION, product.description().strip())
			.with(Field.EFFECTS, List.copyOf(product.effects()))
			.with(Field.TAGS, List.copyOf(product.tags()))
			.with(Field.KEYWORDS, List.copyOf(product.keywords()))
			.with(Field.FEATURED, product.featured());
	}

	/** Makes it true; the values have been checked. */
	void save(Kind kind, String code, Values values) {
		switch (kind) {
			case CATEGORY -> byCode(Category.class, code).ifPresentOrElse(
					(category) -> category.rename(values.text(Field.NAME)),
					() -> this.entities.persist(new Category(code, values.text(Field.NAME), count(Category.class))));
			case MAKER -> byCode(Maker.class, code).ifPresentOrElse((maker) -> maker.rename(values.text(Field.NAME)),
					() -> this.entities.persist(new Maker(code, values.text(Field.NAME))));
			case TERMS -> save(code, values);
			case PRODUCT -> saveProduct(code, values);
			case PLAN -> this.plans.save(code, values);
			case HOLIDAY -> saveHoliday(LocalDate.parse(code), values);
		}
	}

	/** A new version comes beside the old one, to which customers have consented. */
	private void save(String code, Values values) {
		ServiceTerms terms = new ServiceTerms(code, values.text(Field.VERSION), values.text(Field.TITLE),
				values.text(Field.BODY));
		this.entities.persist(terms);
		this.plans.sellUnder(terms);
	}

	private void saveProduct(String code, Values values) {
		Maker maker = byCode(Maker.class, values.text(Field.MAKER)).orElseThrow();
		Category category = byCode(Category.class, values.text(Field.CATEGORY)).orElseThrow();
		Product product = byCode(Product.class, code)
			.orElseGet(() -> new Product(code, values.text(Field.NAME), maker, category, values.text(Field.SUMMARY),
					values.text(Field.DESCRIPTION), List.of(), List.of(), false, count(Product.class)));
		product.belongTo(maker, category);
		product.describe(values.text(Field.NAME), values.text(Field.SUMMARY), values.text(Field.DESCRIPTION));
		product.classify(values.list(Field.EFFECTS), values.list(Field.TAGS), values.list(Field.KEYWORDS));
		product.feature(values.flag(Field.FEATURED));
		this.entities.persist(product);
	}

	private void saveHoliday(LocalDate day, Values values) {
		Holiday known = this.entities.find(Holiday.class, day);
		if (values.flag(Field.REMOVED)) {
			if (known != null) {
				this.entities.remove(known);
			}
		}
		else if (known != null) {
			known.become((Holiday.Kind) values.get(Field.HOLIDAY_KIND), values.text(Field.NAME));
		}
		else {
			this.entities
				.persist(new Holiday(day, (Holiday.Kind) values.get(Field.HOLIDAY_KIND), values.text(Field.NAME)));
		}
	}

	private <T> Optional<T> byCode(Class<T> type, String code) {
		return this.entities
			.createQuery("select each from %s each where each.code = :code".formatted(type.getSimpleName()), type)
			.setParameter("code", code)
			.getResultStream()
			.findFirst();
	}

	private int count(Class<?> type) {
		return this.entities.createQuery("select count(each) from %s each".formatted(type.getSimpleName()), Long.class)
			.getSingleResult()
			.intValue();
	}

}
