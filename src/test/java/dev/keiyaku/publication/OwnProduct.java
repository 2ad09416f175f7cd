package dev.keiyaku.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.keiyaku.publication.PublicationView;
import dev.keiyaku.publication.Publications;

import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A product of a test's own, published like every other: monthly plans without questions,
 * all sold under one set of terms. The test takes it from the shelf when it is done.
 */
public final class OwnProduct {

	private final Publications publications;

	private final PublicationView view;

	private final String code = "test-" + UUID.randomUUID().toString().substring(0, 8);

	private final List<String> plans;

	private OwnProduct(ApplicationContext store, int plans) {
		this.publications = store.getBean(Publications.class);
		this.view = store.getBean(PublicationView.class);
		this.plans = IntStream.rangeClosed(1, plans).mapToObj((plan) -> this.code + "-" + plan).toList();
	}

	/**
	 * Publishes a product.
	 * @param unitPrice yen a month, of each plan
	 */
	public static OwnProduct published(ApplicationContext store, int plans, long unitPrice) {
		OwnProduct product = new OwnProduct(store, plans);
		product.publish(product.terms("1") + """
				products:
				  - code: %s
				    name: 試験の製品 %s
				    maker: zoom
				    category: meeting
				    summary: 試験のための製品です。
				    description: 試験のための製品です。
				    plans:
				%s
				""".formatted(product.code, product.code,
				product.plans.stream().map((plan) -> product.plan(plan, unitPrice)).collect(Collectors.joining("\n"))));
		return product;
	}

	private String plan(String plan, long unitPrice) {
		return ("      - { code: %s, name: 試験の商品 %s, summary: 試験のための商品です。, period: MONTHLY, unit: 個, "
				+ "price: %d, minimum: 1, maximum: 99, leadTime: 2, terms: %s }")
			.formatted(plan, plan, unitPrice, this.code);
	}

	private String terms(String version) {
		return "terms: [ { code: %s, version: \"%s\", title: %s, body: 第%s版の本文です。 } ]\n".formatted(this.code, version,
				termsTitle(), version);
	}

	private void publish(String text) {
		String number = this.publications.begin(text, "試験", "desk");
		this.publications.approve(number, "desk2");
		assertThat(this.publications.publish(number))
			.as(() -> this.view.forDesk(number, UnaryOperator.identity()).toString())
			.isTrue();
	}

	public List<String> plans() {
		return this.plans;
	}

	public String termsTitle() {
		return "試験規約 " + this.code;
	}

	/** From now on the plans are sold under this version of the terms. */
	public void sellUnder(String version) {
		publish(terms(version));
	}

	/** From that day on a plan costs so many yen a month. */
	public void price(String plan, LocalDate from, long unitPrice) {
		publish("plans: [ { code: %s, price: %d, from: %s } ]".formatted(plan, unitPrice, from));
	}

	/** From now on so many of a plan are sold at most. */
	public void sellAtMost(String plan, int quantity) {
		publish("plans: [ { code: %s, maximum: %d } ]".formatted(plan, quantity));
	}

	/** From now on so many of a plan are sold at least. */
	public void sellAtLeast(String plan, int quantity) {
		publish("plans: [ { code: %s, minimum: %d } ]".formatted(plan, quantity));
	}

	/** From now on contracts of the plans cannot be changed. */
	public void allowNoChanges() {
		publish(this.plans.stream()
			.map((plan) -> "{ code: %s, changeable: false }".formatted(plan))
			.collect(Collectors.joining(", ", "plans: [ ", " ]")));
	}

	/** Takes plans from the shelf. */
	public void withdraw(List<String> plans) {
		publish(plans.stream()
			.map((plan) -> "{ code: %s, withdrawn: true }".formatted(plan))
			.collect(Collectors.joining(", ", "plans: [ ", " ]")));
	}

}
