package dev.keiyaku.timeline.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The way that customers see, on the diagram of the orders: subprocesses within each
 * other, loops, a called process, and ways that nobody wishes for.
 */
class CustomerMapTests {

	private final CustomerMap map = map("order-acceptance");

	private final CustomerMap check = map("credit-check");

	private static CustomerMap map(String process) {
		return new CustomerMap(Bpmn.readModelFromFile(Path.of("processes", process + ".bpmn").toFile()),
				CustomerMapTests::map);
	}

	@Test
	void theUsualWayLeadsIntoTheSubprocessAndOutOfItAndThroughTheCalledProcess() {
		assertThat(labels(this.map.ahead(Set.of()))).containsExactly("ご注文", "審査", "ご注文内容の確認", "ご注文の受付", "納品の手配", "納品",
				"受領のご確認", "契約開始の準備", "ご請求");
	}

	@ParameterizedTest
	@ValueSource(strings = { "register-transaction", "resolve-credit-check", "ask-credit-result",
			"record-credit-resolution", "await-credit-decision" })
	void fromEveryPlaceOfTheCheckComesItsEnd(String place) {
		assertThat(this.check.ahead(place, Set.of())).isEmpty();
	}

	@Test
	void fromTheCheckComesTheClerksLookAtTheOrder() {
		assertThat(labels(this.map.ahead("check-credit", Set.of()))).containsExactly("ご注文内容の確認", "ご注文の受付", "納品の手配",
				"納品", "受領のご確認", "契約開始の準備", "ご請求");
	}

	@ParameterizedTest
	@ValueSource(strings = { "accept-order", "decided-by-clerk", "review-not-needed", "decide-order" })
	void theEndOfTheSubprocessIsNotTheEnd(String place) {
		assertThat(labels(this.map.ahead(place, Set.of()))).startsWith("ご注文の受付", "納品の手配").endsWith("ご請求");
	}

	@ParameterizedTest
	@ValueSource(strings = { "order-completed", "order-cancelled", "order-withdrawn", "release-transaction" })
	void behindAnEndThereIsNothing(String place) {
		assertThat(this.map.ahead(place, Set.of())).isEmpty();
	}

	@Test
	void whatIsKnownToComeReplacesTheUsualAnswer() {
		assertThat(labels(this.map.ahead("accept-order", Set.of("order-declined")))).containsExactly("ご注文のキャンセル");
		assertThat(labels(this.map.ahead("check-credit", Set.of("review-automatic")))).startsWith("ご注文の受付", "納品の手配");
	}

	@ParameterizedTest
	@ValueSource(strings = { "register-transaction", "resolve-credit-check", "ask-credit-result" })
	void anActivityOfTheCheckBelongsToItsMilestone(String activity) {
		assertThat(this.check.milestone(activity)).contains(new Signpost("審査", "決済事業者", null, null));
	}

	@ParameterizedTest
	@CsvSource({ "accept-order, ご注文内容の確認, 当店", "cancel-order, ご注文のキャンセル, 当店",
			"order-cancelled-by-customer, ご注文のキャンセル," })
	void anActivityBelongsToTheMilestoneAroundIt(String activity, String label, String waitsFor) {
		assertThat(this.map.milestone(activity)).contains(new Signpost(label, waitsFor, null, null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "decide-order", "plan-transaction", "release-transaction", "mail-order-withdrawn",
			"no-such-activity" })
	void whatCustomersNeedNotKnowIsNoMilestone(String activity) {
		assertThat(this.map.milestone(activity)).isEmpty();
		assertThat(this.map.isMilestone(activity)).isFalse();
	}

	@Test
	void theCalledProcessStandsInThePlaceOfItsCall() {
		assertThat(this.map.isReplacedByCalled("check-credit")).isTrue();
		assertThat(this.map.isReplacedByCalled("deliver")).isTrue();
		assertThat(Stream.of("prepare-contract-terms", "decide-order", "accept-order"))
			.noneMatch(this.map::isReplacedByCalled);
	}

	@Test
	void aTimersDateIsTheNextMilestonesDay() {
		CustomerMap term = map("contract-term");

		assertThat(term.ahead(Set.of())).extracting(Signpost::label, Signpost::dateVariable)
			.first()
			.hasToString("(\"契約期間の開始\", \"%s\")".formatted(term.dateVariable("term-start-reached").orElseThrow()));
		assertThat(term.dateVariable("term-end-reached")).as("terms take turns").contains("termEndsAt");
		assertThat(this.check.dateVariable("credit-polling-due")).isEmpty();
	}

	private static List<String> labels(List<Signpost> posts) {
		return posts.stream().map(Signpost::label).toList();
	}

}
