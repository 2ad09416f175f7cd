package dev.keiyaku.publication;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import dev.keiyaku.catalog.Category;
import dev.keiyaku.catalog.Holiday;
import dev.keiyaku.catalog.Maker;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.Product;
import dev.keiyaku.catalog.ServiceTerms;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;

/**
 * What a text names of the catalogue, as things with values; for plans and terms see
 * {@link PlanItems}.
 */
final class CatalogItems {

	private final EntityManager entities;

	private final ByCode<Category> categories;

	private final ByCode<Maker> makers;

	private final ByCode<Product> products;

	private final PlanItems plans;

	/** Reads what the changes name, and what that belongs to. */
	CatalogItems(EntityManager entities, List<Change> changes) {
		this.entities = entities;
		this.categories = ByCode.read(entities, Category.class, Category::code,
				codes(changes, Kind.CATEGORY, Field.CATEGORY), "true");
		this.makers = ByCode.read(entities, Maker.class, Maker::code, codes(changes, Kind.MAKER, Field.MAKER), "true");
		this.products = ByCode.read(entities, Product.class, Product::code, codes(changes, Kind.PRODUCT, Field.PRODUCT),
				"true");
		this.plans = new PlanItems(entities, this.products, codes(changes, Kind.PLAN, null),
				codes(changes, Kind.TERMS, Field.TERMS));
		this.products.all().forEach((product) -> {
			this.makers.know(product.maker());
			this.categories.know(product.category());
		});
	}

	private static Set<String> codes(List<Change> changes, Kind kind, Field reference) {
		Set<String> codes = new HashSet<>();
		for (Change change : changes) {
			Entry named = (reference != null) ? change.fields().get(reference.key()) : null;
			if (change.kind() == kind) {
				codes.add(change.code());
			}
			else if (named != null && named.isText()) {
				codes.add(named.text().strip());
			}
		}
		return codes;
	}

	/** The codes of all things of a kind. */
	Set<String> codes(Kind kind) {
		Class<?> type = switch (kind) {
			case CATEGORY -> Category.class;
			case MAKER -> Maker.class;
			case TERMS -> ServiceTerms.class;
			case PRODUCT -> Product.class;
			case PLAN -> Plan.class;
			case HOLIDAY -> throw new IllegalArgumentException("Holidays have no codes");
		};
		return Set.copyOf(
				this.entities.createQuery("select each.code from %s each".formatted(type.getSimpleName()), String.class)
					.setFlushMode(FlushModeType.COMMIT)
					.getResultList());
	}

	Set<String> holidaysFrom(LocalDate first) {
		return this.entities.createQuery("select each.day from Holiday each where each.day >= :first", LocalDate.class)
			.setParameter("first", first)
			.getResultStream()
			.map(LocalDate::toString)
			.collect(Collectors.toSet());
	}

	PlanItems plans() {
		return this.plans;
	}

	/** What is true of a thing now; empty when there is none of that code. */
	Optional<Values> find(Kind kind, String code) {
		return switch (kind) {
			case CATEGORY ->
				this.categories.find(code).map((category) -> new Values().with(Field.NAME, category.name()));
			case MAKER -> this.makers.find(code).map((maker) -> new Values().with(Field.NAME, maker.name()));
			case TERMS -> this.plans.findTerms(code);
			case PRODUCT -> this.products.find(code).map(CatalogItems::values);
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
			case CATEGORY -> this.categories.find(code)
				.ifPresentOrElse((category) -> category.rename(values.text(Field.NAME)), () -> this.categories
					.add(new Category(code, values.text(Field.NAME), this.categories.count())));
			case MAKER -> this.makers.find(code)
				.ifPresentOrElse((maker) -> maker.rename(values.text(Field.NAME)),
						() -> this.makers.add(new Maker(code, values.text(Field.NAME))));
			case TERMS -> this.plans.saveTerms(code, values);
			case PRODUCT -> saveProduct(code, values);
			case PLAN -> this.plans.save(code, values);
			case HOLIDAY -> saveHoliday(LocalDate.parse(code), values);
		}
	}

	private void saveProduct(String code, Values values) {
		Maker maker = this.makers.find(values.text(Field.MAKER)).orElseThrow();
		Category category = this.categories.find(values.text(Field.CATEGORY)).orElseThrow();
		Optional<Product> known = this.products.find(code);
		Product product = known
			.orElseGet(() -> new Product(code, values.text(Field.NAME), maker, category, values.text(Field.SUMMARY),
					values.text(Field.DESCRIPTION), List.of(), List.of(), false, this.products.count()));
		product.belongTo(maker, category);
		product.describe(values.text(Field.NAME), values.text(Field.SUMMARY), values.text(Field.DESCRIPTION));
		product.classify(values.list(Field.EFFECTS), values.list(Field.TAGS), values.list(Field.KEYWORDS));
		product.feature(values.flag(Field.FEATURED));
		if (known.isEmpty()) {
			this.products.add(product);
		}
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

}
