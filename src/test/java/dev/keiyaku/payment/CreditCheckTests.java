package dev.keiyaku.payment;

import java.time.Duration;
import java.time.Instant;

import dev.keiyaku.payment.CreditCheck.State;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class CreditCheckTests {

	private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");

	private final CreditCheck check = new CreditCheck("O-10000001-1", 11_000, "np-kakebarai", NOW);

	@Test
	void beginsAsAnIntentWithoutADecision() {
		assertThat(this.check.state()).isEqualTo(State.PLANNED);
		assertThat(this.check.decision()).isEmpty();
		assertThat(this.check.providerTransactionId()).isEmpty();
	}

	@Test
	void aFailedCallTakesNothingBack() {
		this.check.intendRegistration(NOW);
		answered(CreditDecision.HELD);
		this.check.failed("late", NOW.plusSeconds(1));

		assertThat(this.check.state()).isEqualTo(State.REGISTERED);
		assertThat(this.check.problem()).contains("late");
		assertThat(this.check.changedAt()).isEqualTo(NOW.plusSeconds(1));
	}

	@Test
	void aFinalDecisionStands() {
		answered(CreditDecision.HELD);
		answered(CreditDecision.REFUSED);

		assertThatIllegalStateException().isThrownBy(() -> answered(CreditDecision.PASSED));
		assertThat(this.check.decision()).contains(CreditDecision.REFUSED);
	}

	@Test
	void onlyWhatPassedIsBilled() {
		answered(CreditDecision.REFUSED);

		assertThatIllegalStateException().isThrownBy(() -> this.check.intendBilling(Examples.BASE_DATE, NOW));
		assertThat(this.check.billIssueBaseDate()).isEmpty();
	}

	@Test
	void whatIsBeingReleasedIsNotBilled() {
		answered(CreditDecision.PASSED);
		this.check.intendRelease(NOW);

		assertThatIllegalStateException().isThrownBy(() -> this.check.intendBilling(Examples.BASE_DATE, NOW));
	}

	@Test
	void whatIsBeingBilledIsNotReleased() {
		this.check.intendRegistration(NOW);
		answered(CreditDecision.PASSED);
		this.check.intendBilling(Examples.BASE_DATE, NOW);

		assertThatIllegalStateException().isThrownBy(() -> this.check.intendRelease(NOW));
	}

	@Test
	void anOutcomeNeedsItsIntent() {
		answered(CreditDecision.PASSED);

		assertThatIllegalStateException().isThrownBy(() -> this.check.billed(NOW));
		assertThatIllegalStateException().isThrownBy(() -> this.check.released(NOW));
	}

	@Test
	void onlyWhatNobodyCalledForIsAbandoned() {
		this.check.abandon(NOW);
		assertThat(this.check.state()).isEqualTo(State.RELEASED);
		assertThatIllegalStateException().isThrownBy(() -> this.check.intendRegistration(NOW));

		CreditCheck called = new CreditCheck("O-10000002-1", 11_000, "np-kakebarai", NOW);
		called.intendRegistration(NOW);
		assertThatIllegalStateException().isThrownBy(() -> called.abandon(NOW));
	}

	@Test
	void aRegistrationIsUnderWayUntilItsTimeIsOverAlsoWhenNobodyWaitsForItsAnswer() {
		assertThat(underWay(NOW)).isFalse();
		this.check.intendRegistration(NOW);
		assertThat(underWay(NOW.plusSeconds(9))).isTrue();

		this.check.failed("late", NOW.plusSeconds(3));
		assertThat(underWay(NOW.plusSeconds(9))).isTrue();
		this.check.failed("still late", NOW.plusSeconds(8));
		assertThat(underWay(NOW.plusSeconds(10))).isFalse();

		this.check.intendRegistration(NOW.plusSeconds(20));
		this.check.intendRelease(NOW.plusSeconds(29));
		assertThat(underWay(NOW.plusSeconds(29))).isTrue();
	}

	@Test
	void whatTheProviderDidNotTakeIsNotUnderWay() {
		this.check.intendRegistration(NOW);
		this.check.notTaken(NOW.plusSeconds(1));

		assertThat(underWay(NOW.plusSeconds(1))).isFalse();
	}

	@Test
	void anAnswerThatComesDuringTheReleaseDoesNotUndoIt() {
		this.check.intendRelease(NOW);
		answered(CreditDecision.PASSED);

		assertThat(this.check.state()).isEqualTo(State.RELEASING);
	}

	private boolean underWay(Instant now) {
		return this.check.mayBeUnderWay(Duration.ofSeconds(10), now);
	}

	private void answered(CreditDecision decision) {
		this.check.answered(new ProviderAnswer("20000000001", decision, null), NOW);
	}

}
