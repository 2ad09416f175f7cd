package dev.keiyaku.timeline.process;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
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

	private static final String[] AFTER_THE_CHECK = { "ご注文の受付", "納品の手配", "納品", "受領のご確認", "契約開始の準備" };

	private final CustomerMap map = map("order-acceptance");

	private final List<Visit> visits = new ArrayList<>();

	private List<Milestone> delivery = List.of();

	private static CustomerMap map(String process) {
		return new CustomerMap(Bpmn.readModelFromFile(Path.of("processes", process + ".bpmn").toFile()),
				CourseTests::map);
	}

	@Test
	void anOrderWhoseCheckIsAJobIsInItsCheckSinceItWasPlaced() {
		been("order-requested", "mail-order-received", "plan-transaction", "decision-begun");
		going("decide-order");

		List<Milestone> shown = at("register-transaction");

		assertThat(shown).extracting(Milestone::label)
			.containsExactly("ご注文", "審査", "ご注文内容の確認", AFTER_THE_CHECK[0], AFTER_THE_CHECK[1], AFTER_THE_CHECK[2],
					AFTER_THE_CHECK[3], AFTER_THE_CHECK[4]);
		assertThat(shown.get(1)).isEqualTo(new Milestone("審査", State.NOW, minute(4), null, null, "決済事業者"));
	}

	@Test
	void aCheckOnHoldIsTheSameMilestoneAsTheCheck() {
		been("order-requested", "plan-transaction", "register-transaction");
		going("decide-order", "await-credit-decision", "resolve-credit-check");

		List<Milestone> shown = at("resolve-credit-check", "ask-credit-result");

		assertThat(shown).extracting(Milestone::label, Milestone::state)
			.startsWith(tuple("ご注文", State.DONE), tuple("審査", State.NOW), tuple("ご注文内容の確認", State.NEXT));
		assertThat(shown.get(1).since()).as("since the first call, not since the hold").isEqualTo(minute(2));
		assertThat(shown.get(1).waitsFor()).isEqualTo("決済事業者");
	}

	@Test
	void anOrderThatItsCustomerCancelsSaysWhatWasBrokenOffAndEnds() {
		been("order-requested", "plan-transaction", "register-transaction");
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
		been("order-requested", "register-transaction", "await-credit-decision", "credit-not-passed", "cancel-order");

		assertThat(at()).extracting(Milestone::label, Milestone::state)
			.containsExactly(tuple("ご注文", State.DONE), tuple("審査", State.REFUSED), tuple("ご注文のキャンセル", State.DONE));
	}

	@Test
	void aDeliveryIsToldInItsOwnMilestones() {
		been("order-requested", "register-transaction", "accept-order", "record-acceptance");
		going("deliver");
		this.delivery = List.of(new Milestone("納品の手配", State.NOW, minute(4), null, null, "当店"),
				Milestone.next("納品", null));

		assertThat(at("deliver")).extracting(Milestone::label, Milestone::state)
			.containsExactly(tuple("ご注文", State.DONE), tuple("審査", State.DONE), tuple("ご注文内容の確認", State.DONE),
					tuple("ご注文の受付", State.DONE), tuple("納品の手配", State.NOW), tuple("納品", State.NEXT),
					tuple("契約開始の準備", State.NEXT));
	}

	@Test
	void workWithoutALabelKeepsTheLastMilestoneGoing() {
		been("order-requested", "accept-order", "record-acceptance", "start-contract-terms");

		List<Milestone> shown = at("request-billing");

		assertThat(shown.get(3)).isEqualTo(new Milestone("契約開始の準備", State.NOW, minute(3), null, null, "当店"));
	}

	private List<Milestone> at(String... active) {
		return new Course(this.map, BEGUN, this.visits, List.of(active), Map.of(), Set.of(), visit -> this.delivery)
			.milestones();
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
					activity.equals("deliver") ? "called" : null));
		}
	}

	private static Instant minute(int minute) {
		return BEGUN.plus(Duration.ofMinutes(minute));
	}

}
