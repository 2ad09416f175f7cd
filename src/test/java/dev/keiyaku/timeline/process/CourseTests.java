package dev.keiyaku.timeline.process;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.keiyaku.timeline.Milestone;
import dev.keiyaku.timeline.Milestone.State;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

/** Where an order has been and is, as its customer sees it. */
class CourseTests {

	private static final Instant BEGUN = Instant.parse("2027-01-05T01:00:00Z");

	private static final String[] AFTER_THE_CHECK = { "ご注文の受付", "納品の手配", "納品", "受領のご確認", "契約開始の準備", "ご請求" };

	private final CustomerMap map = map("order-acceptance");

	private final List<Visit> visits = new ArrayList<>();

	/** What a call activity's instance shows, by the activity. */
	private final Map<String, List<Milestone>> called = new HashMap<>();

	private static CustomerMap map(String process) {
		return new CustomerMap(Bpmn.readModelFromFile(Path.of("processes", process + ".bpmn").toFile()),
				CourseTests::map);
	}

	@Test
	void aCheckThatIsAJobIsGoingOnSinceItWasAskedFor() {
		been("check-requested", "registration-due");

		assertThat(at(map("credit-check"), "register-transaction"))
			.containsExactly(new Milestone("審査", State.NOW, minute(2), null, null, "決済事業者"));
	}

	@Test
	void anOrderIsInItsCheckSinceItWasPlaced() {
		been("order-requested", "mail-order-received", "plan-transaction", "decision-begun");
		this.called.put("check-credit", List.of(new Milestone("審査", State.NOW, minute(4), null, null, "決済事業者")));
		going("decide-order", "check-credit");

		List<Milestone> shown = at("check-credit");

		assertThat(shown).extracting(Milestone::label)
			.containsExactly("ご注文", "審査", "ご注文内容の確認", AFTER_THE_CHECK[0], AFTER_THE_CHECK[1], AFTER_THE_CHECK[2],
					AFTER_THE_CHECK[3], AFTER_THE_CHECK[4], AFTER_THE_CHECK[5]);
		assertThat(shown.get(1)).isEqualTo(new Milestone("審査", State.NOW, minute(4), null, null, "決済事業者"));
	}

	@Test
	void aCheckOnHoldIsTheSameMilestoneAsTheCheck() {
		been("check-requested", "register-transaction");
		going("await-credit-decision", "resolve-credit-check");

		List<Milestone> shown = at(map("credit-check"), "resolve-credit-check", "ask-credit-result");

		assertThat(shown).extracting(Milestone::label, Milestone::state).containsExactly(tuple("審査", State.NOW));
		assertThat(shown.get(0).since()).as("since the first call, not since the hold").isEqualTo(minute(1));
		assertThat(shown.get(0).waitsFor()).isEqualTo("決済事業者");
	}

	@Test
	void aCheckThatAClerkCorrectsWaitsForTheStoreAndNotForTheProvider() {
		been("check-requested", "registration-due", "register-transaction", "transaction-not-taken");
		going("correct-transaction");

		assertThat(at(map("credit-check"), "correct-transaction"))
			.extracting(Milestone::label, Milestone::state, Milestone::waitsFor)
			.containsExactly(tuple("審査", State.NOW, "当店"));
	}

	@Test
	void anOrderThatItsCustomerCancelsSaysWhatWasBrokenOffAndEnds() {
		been("order-requested", "plan-transaction");
		checked(State.DONE);
		this.visits.add(new Visit("accept-order", minute(3), minute(5), true, null));
		this.visits.add(new Visit("decide-order", minute(3), minute(5), true, null));
		been("order-cancelled-by-customer", "mail-order-withdrawn");

		assertThat(at("order-withdrawn")).as("while the transaction is being released")
			.isEqualTo(at())
			.extracting(Milestone::label, Milestone::state)
			.containsExactly(tuple("ご注文", State.DONE), tuple("審査", State.DONE), tuple("ご注文内容の確認", State.SKIPPED),
					tuple("ご注文のキャンセル", State.DONE));
	}

	@Test
	void aCheckThatWasNotPassedIsShownAsRefused() {
		been("register-transaction", "await-credit-decision", "credit-not-passed");
		assertThat(at(map("credit-check"))).extracting(Milestone::label, Milestone::state)
			.containsExactly(tuple("審査", State.REFUSED));

		this.visits.clear();
		been("order-requested");
		checked(State.REFUSED);
		been("order-not-financed", "cancel-order");
		assertThat(at()).extracting(Milestone::label, Milestone::state)
			.containsExactly(tuple("ご注文", State.DONE), tuple("審査", State.REFUSED), tuple("ご注文のキャンセル", State.DONE));
	}

	@Test
	void aDeliveryIsToldInItsOwnMilestones() {
		been("order-requested");
		checked(State.DONE);
		been("accept-order", "record-acceptance");
		this.called.put("deliver",
				List.of(new Milestone("納品の手配", State.NOW, minute(4), null, null, "当店"), Milestone.next("納品", null)));
		going("deliver");

		assertThat(at("deliver")).extracting(Milestone::label, Milestone::state)
			.containsExactly(tuple("ご注文", State.DONE), tuple("審査", State.DONE), tuple("ご注文内容の確認", State.DONE),
					tuple("ご注文の受付", State.DONE), tuple("納品の手配", State.NOW), tuple("納品", State.NEXT),
					tuple("契約開始の準備", State.NEXT), tuple("ご請求", State.NEXT));
	}

	@Test
	void workWithoutALabelKeepsTheLastMilestoneGoing() {
		been("order-requested", "accept-order", "record-acceptance");

		List<Milestone> shown = at("mail-order-accepted");

		assertThat(shown.get(2)).isEqualTo(new Milestone("ご注文の受付", State.NOW, minute(2), null, null, null));
	}

	private List<Milestone> at(String... active) {
		return at(this.map, active);
	}

	private List<Milestone> at(CustomerMap map, String... active) {
		return new Course(map, BEGUN, this.visits, List.of(active), Map.of(), Set.of(),
				visit -> this.called.getOrDefault(visit.activity(), List.of()))
			.milestones();
	}

	private void checked(State outcome) {
		int begun = this.visits.size();
		this.called.put("check-credit",
				List.of(new Milestone("審査", outcome, minute(begun), minute(begun + 1), null, null)));
		been("check-credit");
	}

	/** One minute each. */
	private void been(String... activities) {
		for (String activity : activities) {
			this.visits
				.add(new Visit(activity, minute(this.visits.size()), minute(this.visits.size() + 1), false, null));
		}
	}

	private void going(String... activities) {
		for (String activity : activities) {
			this.visits.add(new Visit(activity, minute(this.visits.size()), null, false,
					this.called.containsKey(activity) ? "called" : null));
		}
	}

	private static Instant minute(int minute) {
		return BEGUN.plus(Duration.ofMinutes(minute));
	}

}
