package dev.keiyaku.catalog;

import java.util.List;

import dev.keiyaku.catalog.PlanQuestion.Kind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PlanQuestionTests {

	private final Plan plan = CatalogFixture.plan(1, 9, 0);

	private final PlanQuestion account = new PlanQuestion("account", "アカウント", Kind.CHOICE, true, "",
			List.of("新規", "既存"));

	private static PlanQuestion text(String code) {
		return new PlanQuestion(code, code, Kind.TEXT, true, "", List.of());
	}

	private static PlanQuestion numberOfAnExistingAccount() {
		return text("number").askedWhen(new AskedWhen("account", "既存"));
	}

	@Test
	void anAnswerIsBoundByItsKindUnlessTheQuestionAsksForLess() {
		assertThat(text("site").range()).contains(new AnswerRange(0, 500));
		assertThat(text("site").within(new AnswerRange(3, 50)).range()).contains(new AnswerRange(3, 50));
		assertThat(new PlanQuestion("mail", "", Kind.EMAIL, true, "", List.of()).range()).isEmpty();
	}

	@Test
	void noAnswerIsBoundMoreWidelyThanItsKind() {
		assertThatIllegalArgumentException().isThrownBy(() -> text("site").within(new AnswerRange(0, 501)));
		assertThatIllegalArgumentException().isThrownBy(() -> this.account.within(new AnswerRange(0, 1)));
		assertThatIllegalArgumentException().isThrownBy(() -> new AnswerRange(2, 1));
	}

	@Test
	void aQuestionIsBroughtUpByAnEarlierChoice() {
		this.plan.ask(this.account).ask(numberOfAnExistingAccount());
		assertThat(this.plan.questions()).extracting(PlanQuestion::code).containsExactly("account", "number");
	}

	@Test
	void aQuestionThatNothingBringsUpIsNotAsked() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.plan.ask(numberOfAnExistingAccount()));
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.plan.askOnly(List.of(numberOfAnExistingAccount(), this.account)));
		assertThat(this.plan.questions()).isEmpty();
	}

	@Test
	void aQuestionAskedAnewTakesOverBoundsAndCondition() {
		this.plan.askOnly(List.of(this.account, text("number")));
		this.plan.askOnly(List.of(this.account, numberOfAnExistingAccount().within(new AnswerRange(4, 30))));
		PlanQuestion number = this.plan.questions().get(1);
		assertThat(number.range()).contains(new AnswerRange(4, 30));
		assertThat(number.askedWhen()).contains(new AskedWhen("account", "既存"));
	}

}
