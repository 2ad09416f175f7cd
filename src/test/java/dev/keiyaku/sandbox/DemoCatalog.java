package dev.keiyaku.sandbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.keiyaku.catalog.Category;
import dev.keiyaku.catalog.Maker;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PlanOption;
import dev.keiyaku.catalog.PlanQuestion;
import dev.keiyaku.catalog.Product;
import dev.keiyaku.catalog.SaleConditions;
import dev.keiyaku.catalog.ServiceTerms;
import dev.keiyaku.sandbox.DemoCatalogFile.DemoCategory;
import dev.keiyaku.sandbox.DemoCatalogFile.DemoPlan;
import dev.keiyaku.sandbox.DemoCatalogFile.DemoProduct;
import dev.keiyaku.sandbox.DemoCatalogFile.DemoTerms;
import jakarta.persistence.EntityManager;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Fills the shelf of an empty store; a later run finds it filled and leaves it alone. */
@Component
@Profile("sandbox")
class DemoCatalog implements ApplicationRunner {

	private final EntityManager entities;

	private final Map<String, Maker> makers = new HashMap<>();

	private final Map<String, Category> categories = new HashMap<>();

	private final Map<String, ServiceTerms> terms = new HashMap<>();

	DemoCatalog(EntityManager entities) {
		this.entities = entities;
	}

	@Override
	@Transactional
	public void run(ApplicationArguments arguments) {
		if (this.entities.createQuery("select count(product) from Product product", Long.class).getSingleResult() > 0) {
			return;
		}
		DemoCatalogFile.readTerms().forEach(this::add);
		DemoCatalogFile file = DemoCatalogFile.read();
		file.makers().forEach((code, name) -> this.makers.put(code, persisted(new Maker(code, name))));
		for (DemoCategory category : file.categories()) {
			this.categories.put(category.code(),
					persisted(new Category(category.code(), category.name(), this.categories.size())));
		}
		List<DemoProduct> products = file.products();
		for (int position = 0; position < products.size(); position++) {
			persisted(product(products.get(position), position));
		}
	}

	private void add(DemoTerms source) {
		this.terms.put(source.code(),
				persisted(new ServiceTerms(source.code(), source.version(), source.title(), source.body())));
	}

	private Product product(DemoProduct source, int position) {
		Product product = new Product(source.code(), source.name(), this.makers.get(source.maker()),
				this.categories.get(source.category()), source.summary(), source.description(), source.effects(),
				source.tags(), source.featured(), position);
		product.classify(source.effects(), source.tags(), (source.keywords() != null) ? source.keywords() : List.of());
		source.plans().forEach((plan) -> addPlan(product, plan));
		return product;
	}

	private void addPlan(Product product, DemoPlan source) {
		SaleConditions conditions = new SaleConditions(source.period(), source.unit(), source.price(), source.minimum(),
				source.maximum(), source.leadTime());
		Plan plan = new Plan(product, source.code(), source.name(), source.summary(), conditions,
				this.terms.get(source.terms()));
		source.options()
			.forEach((option) -> plan.offer(new PlanOption(option.code(), option.name(), option.description(),
					option.price(), option.quantity(), option.excludes(), option.needs())));
		source.questions()
			.forEach((question) -> plan.ask(new PlanQuestion(question.code(), question.label(), question.kind(),
					question.required(), question.help(), question.choices())));
	}

	private <T> T persisted(T entity) {
		this.entities.persist(entity);
		return entity;
	}

}
