package dev.keiyaku.purchase;

import java.util.List;
import java.util.stream.Stream;

import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.CatalogFixture;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PlanQuestion;
import dev.keiyaku.catalog.SaleConditions;
import dev.keiyaku.catalog.ServiceTerms;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PurchaseFormsTests {

	private final QuestionsForm questions = new QuestionsForm(null);

	private final ServiceTermsForm serviceTerms = new ServiceTermsForm();

	@Test
	void theSameQuestionsAndTermsAreOneEdition() {
		assertThat(this.questions.edition(items(plan("1"))))
			.containsExactlyElementsOf(this.questions.edition(items(plan("1"))).toList());
		assertThat(this.serviceTerms.edition(items(plan("1"))))
			.containsExactlyElementsOf(this.serviceTerms.edition(items(plan("1"))).toList());
	}

	@Test
	void anotherVersionOfTheTermsIsAnotherEdition() {
		assertThat(this.serviceTerms.edition(items(plan("2"))).toList())
			.isNotEqualTo(this.serviceTerms.edition(items(plan("1"))).toList());
	}

	@Test
	void anotherQuestionIsAnotherEdition() {
		Plan asking = plan("1").ask(new PlanQuestion("domain", "Domain", PlanQuestion.Kind.TEXT, true, "", List.of()));
		assertThat(this.questions.edition(items(asking)).toList())
			.isNotEqualTo(this.questions.edition(items(plan("1"))).toList());
	}

	@Test
	void everyVersionOfASetOfTermsIsAskedForOnce() {
		assertThat(this.serviceTerms.consents(items(plan("1"), plan("1")))).hasSize(1);
		assertThat(this.serviceTerms.consents(items(plan("1"), plan("2"), plan("1"))))
			.extracting(PurchaseConsent::termsVersion)
			.containsExactly("1", "2");
	}

	private static List<PurchaseItem> items(Plan... plans) {
		return Stream.of(plans).map((plan) -> new PurchaseItem(1, plan, null)).toList();
	}

	private static Plan plan(String termsVersion) {
		return new Plan(CatalogFixture.plan(1, 9, 0).product(), "board-pro", "Board Pro", "",
				new SaleConditions(BillingPeriod.MONTHLY, "seat", 100, 1, 9, 0),
				new ServiceTerms("terms", termsVersion, "Terms", ""));
	}

}
