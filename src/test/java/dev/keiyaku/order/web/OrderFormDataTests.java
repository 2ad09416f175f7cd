package dev.keiyaku.order.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.CatalogFixture;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PlanQuestion;
import dev.keiyaku.catalog.SaleConditions;
import dev.keiyaku.catalog.ServiceTerms;
import dev.keiyaku.terms.TermsLibrary;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OrderFormDataTests {

	private final OrderFormData formData = new OrderFormData(new TermsLibrary(), null, null, null, null);

	@Test
	void theSameQuestionsAndTermsAreOneEdition() {
		assertThat(edition(plan("1"))).isEqualTo(edition(plan("1")));
	}

	@Test
	void anotherVersionOfTheTermsIsAnotherEdition() {
		assertThat(edition(plan("2"))).isNotEqualTo(edition(plan("1")));
	}

	@Test
	void anotherQuestionIsAnotherEdition() {
		Plan asking = plan("1").ask(new PlanQuestion("domain", "Domain", PlanQuestion.Kind.TEXT, true, "", List.of()));
		assertThat(edition(asking)).isNotEqualTo(edition(plan("1")));
	}

	@Test
	void everyVersionOfASetOfTermsIsAskedForOnce() {
		assertThat(OrderFormData.serviceTerms(purchase(plan("1"), plan("1")))).hasSize(1);
		assertThat(OrderFormData.serviceTerms(purchase(plan("1"), plan("2"), plan("1"))))
			.extracting((agreed) -> agreed.terms().version())
			.containsExactly("1", "2");
	}

	private int edition(Plan plan) {
		return this.formData.edition(purchase(plan));
	}

	private static Purchase purchase(Plan... plans) {
		return new Purchase("cart:1:1",
				Stream.of(plans).map((plan) -> new Purchase.Item(1, plan, null, Optional.empty())).toList());
	}

	private static Plan plan(String termsVersion) {
		return new Plan(CatalogFixture.plan(1, 9, 0).product(), "board-pro", "Board Pro", "",
				new SaleConditions(BillingPeriod.MONTHLY, "seat", 100, 1, 9, 0),
				new ServiceTerms("terms", termsVersion, "Terms", ""));
	}

}
