package dev.keiyaku.amendment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import dev.keiyaku.amendment.process.DeliveredEligibility;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.CatalogFixture;
import dev.keiyaku.catalog.LineOption;
import dev.keiyaku.catalog.OptionQuantity;
import dev.keiyaku.catalog.Plan;
import dev.keiyaku.catalog.PlanOption;
import dev.keiyaku.catalog.Price;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.catalog.SaleConditions;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractFixture;
import dev.keiyaku.contract.ContractLine;
import dev.keiyaku.quote.RulesFixture;
import dev.keiyaku.store.TestTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/**
 * Given a contract of 10 seats of "Board Light" with an option for each seat, running by
 * the month from 1 May 2027, and the product's other plans "Board Large" by the month and
 * "Board Year" by the year.
 */
class ProposalsTests {

	private static final LocalDate MAY = LocalDate.parse("2027-05-01");

	private static final LocalDate JUNE = LocalDate.parse("2027-06-01");

	private final Catalog catalog = mock(Catalog.class);

	private final Map<String, Plan> plans = new HashMap<>();

	private final Plan light = CatalogFixture.plan(3, 100, 2);

	@BeforeEach
	void theShelf() {
		this.light.price(List.of(new Price(LocalDate.parse("2020-01-01"), 2_000), new Price(JUNE, 2_200)));
		this.light.offer(option("log", 100, Set.of()));
		this.light.offer(option("audit", 50, Set.of("log")));
		shelve(this.light);
		shelve(plan("board-large", BillingPeriod.MONTHLY, 5_000));
		shelve(plan("board-year", BillingPeriod.ANNUAL, 20_000));
		given(this.catalog.plans(anyCollection())).willReturn(this.plans);
		given(this.catalog.shownPlans(anyCollection())).willReturn(this.plans);
	}

	private Plan plan(String code, BillingPeriod period, long price) {
		return new Plan(this.light.product(), code, code, "", new SaleConditions(period, "seat", price, 1, 50, 2),
				this.light.serviceTerms());
	}

	private static PlanOption option(String code, long price, Set<String> needs) {
		return new PlanOption(code, "Option " + code, "", price, OptionQuantity.perPlanQuantity(), Set.of(), needs);
	}

	private void shelve(Plan plan) {
		this.plans.put(plan.code(), plan);
	}

	private Optional<String> whyNoChange(String day, Contract contract) {
		Proposals proposals = on(day);
		return proposals.whyNoChange(proposals.basis(contract));
	}

	private Proposals on(String today) {
		Clock clock = CatalogFixture.noonOf(today);
		return new Proposals(this.catalog, DeliveredEligibility.table(),
				new LineLimits(RulesFixture.rules(today), CatalogFixture.startDates(today), TestTexts.at(clock)),
				TestTexts.at(clock), clock);
	}

	private static Contract monthly() {
		return running(BillingPeriod.MONTHLY, new LineOption("log", "Option log", "seat", 10, 100));
	}

	private static Contract running(BillingPeriod period, LineOption... options) {
		return ContractFixture.running(List
			.of(new PricedLine("board-light", "Board Light", "seat", period, MAY, 10, 2_000, List.of(options))));
	}

	/** Ten each, the second with an option. */
	private static Contract twoLines(LineOption option) {
		return ContractFixture.running(Stream.of(List.<LineOption>of(), List.of(option))
			.map((options) -> new PricedLine("board-light", "Board Light", "seat", BillingPeriod.MONTHLY, MAY, 10,
					2_000, options))
			.toList());
	}

	private static LineTarget light(int quantity, String... options) {
		return target("board-light", quantity, options);
	}

	private static LineTarget target(String plan, int quantity, String... options) {
		Map<String, Integer> chosen = new HashMap<>();
		Arrays.stream(options).forEach((code) -> chosen.put(code, 1));
		return new LineTarget(1, plan, quantity, chosen);
	}

	private static Proposal possible(Proposed proposed) {
		assertThat(proposed.refusals()).isEmpty();
		return proposed.proposal().orElseThrow();
	}

	private static String refusal(Proposed proposed) {
		assertThat(proposed.proposal()).isEmpty();
		return proposed.refusals().get(0).field() + " " + proposed.refusals().get(0).reason();
	}

	@Nested
	class MoreOfAMonthlyPlan {

		@Test
		void beginsOnTheDayThatTheCustomerChoseAndCostsTheRestOfTheTerm() {
			Contract contract = running(BillingPeriod.MONTHLY);
			Proposal proposal = possible(
					on("2027-05-12").change(contract, List.of(light(13)), Optional.of(LocalDate.parse("2027-05-17"))));
			assertThat(proposal.timing()).isEqualTo(Timing.IMMEDIATE);
			assertThat(proposal.effectiveDay()).isEqualTo("2027-05-17");
			assertThat(proposal.charge().amounts().subtotal()).isEqualTo(2_903);
			assertThat(proposal.charge().amounts().tax()).isEqualTo(290);
			assertThat(proposal.charge().items().get(0).share()).isEqualTo(new Charge.Share(3, 2_000, 15, 31));
			assertThat(proposal.amountAfter()).isEqualTo(13 * 2_000);
			assertThat(proposal.needsDelivery()).isTrue();
			assertThat(proposal.needsCreditCheck()).isTrue();
		}

		@Test
		void chargesItsOptionsByDaysAsWell() {
			Proposal proposal = possible(on("2027-05-12").change(monthly(), List.of(light(13, "log")),
					Optional.of(LocalDate.parse("2027-05-17"))));
			assertThat(proposal.charge().amounts().subtotal()).isEqualTo(2_903 + 3 * 100 * 15 / 31);
		}

		@Test
		void costsWhatTheTermCostsFromItsFirstHourOnThoughItIsNotNotedYet() {
			Contract contract = running(BillingPeriod.MONTHLY);
			Proposal proposal = possible(
					on("2027-06-01").change(contract, List.of(light(13)), Optional.of(LocalDate.parse("2027-06-07"))));
			assertThat(proposal.charge().items().get(0).share()).isEqualTo(new Charge.Share(3, 2_200, 24, 30));
			assertThat(proposal.amountBefore()).isEqualTo(10 * 2_200);
			assertThat(proposal.amountAfter()).isEqualTo(13 * 2_200);
		}

		@Test
		void leavesAnotherLineAsItWasBoughtWhateverTheCatalogueSaysOfItsOptionsByNow() {
			Contract contract = twoLines(new LineOption("log", "Option log", "seat", 3, 100));
			Proposal proposal = possible(on("2027-05-12").change(contract, List.of(light(11), second(10, 3)),
					Optional.of(LocalDate.parse("2027-05-17"))));
			assertThat(proposal.charge().items()).extracting(Charge.Item::name).containsExactly("Board Light");
			assertThat(proposal.after().get(1)).isEqualTo(proposal.before().get(1));
		}

		private static LineTarget second(int quantity, int logs) {
			return new LineTarget(2, "board-light", quantity, Map.of("log", logs));
		}

		@Test
		void proposesTheFirstPossibleDayUntilOneIsChosen() {
			assertThat(possible(on("2027-05-12").change(monthly(), List.of(light(13, "log")), Optional.empty()))
				.effectiveDay()).isEqualTo("2027-05-17");
		}

		@Test
		void refusesADayThatIsTooEarlyClosedOrBehindTheTerm() {
			assertThat(refusal(changeOn("2027-05-14"))).startsWith("day ");
			assertThat(refusal(changeOn("2027-05-15"))).startsWith("day ");
			assertThat(refusal(changeOn("2027-06-01"))).contains("2027年5月31日まで");
		}

		private Proposed changeOn(String day) {
			return on("2027-05-12").change(monthly(), List.of(light(13, "log")), Optional.of(LocalDate.parse(day)));
		}

		@Test
		void waitsForTheNextTermWhenNoDayIsLeft() {
			Proposal proposal = possible(
					on("2027-05-31").change(monthly(), List.of(light(13, "log")), Optional.empty()));
			assertThat(proposal.timing()).isEqualTo(Timing.END_OF_TERM);
			assertThat(proposal.effectiveDay()).isEqualTo(JUNE);
			assertThat(proposal.reason()).contains("始められる日がない");
			assertThat(proposal.charge().amounts().subtotal()).isEqualTo(13 * 2_200 + 13 * 100);
		}

	}

	@Nested
	class AnythingElseOfAMonthlyPlan {

		@Test
		void lessTakesEffectWithTheNextTermAtItsPrices() {
			Proposal proposal = possible(
					on("2027-05-12").change(monthly(), List.of(light(5, "log")), Optional.empty()));
			assertThat(proposal.timing()).isEqualTo(Timing.END_OF_TERM);
			assertThat(proposal.effectiveDay()).isEqualTo(JUNE);
			assertThat(proposal.amountAfter()).isEqualTo(5 * 2_200 + 5 * 100);
			assertThat(proposal.needsCreditCheck()).isFalse();
			assertThat(proposal.needsDelivery()).isFalse();
		}

		@Test
		void moreAndLessTogetherWaitForTheNextTerm() {
			Proposal proposal = possible(on("2027-05-12").change(monthly(), List.of(light(12)), Optional.empty()));
			assertThat(proposal.timing()).isEqualTo(Timing.END_OF_TERM);
			assertThat(proposal.changed().get(0).kinds()).containsExactlyInAnyOrder(ChangeKind.INCREASE,
					ChangeKind.OPTION_REMOVED);
		}

		@Test
		void anotherPlanKeepsTheLinesNumber() {
			Proposal proposal = possible(
					on("2027-05-12").change(monthly(), List.of(target("board-large", 10)), Optional.empty()));
			ContractLine after = proposal.after().get(0);
			assertThat(after.number()).isEqualTo(1);
			assertThat(after.name()).isEqualTo("board-large");
			assertThat(proposal.charge().amounts().subtotal()).isEqualTo(10 * 5_000);
		}

		@Test
		void anotherBillingPeriodLeavesForAContractOfItsOwn() {
			Proposal proposal = possible(
					on("2027-05-12").change(monthly(), List.of(target("board-year", 10)), Optional.empty()));
			assertThat(proposal.endsContract()).isTrue();
			assertThat(proposal.leaving()).containsOnlyKeys(BillingPeriod.ANNUAL);
			assertThat(proposal.charge().amounts().subtotal()).isEqualTo(10 * 20_000);
		}

	}

	@Nested
	class Refused {

		@Test
		void whatChangesNothing() {
			assertThat(refusal(on("2027-05-12").change(monthly(), List.of(), Optional.empty())))
				.contains("今のご契約と同じ内容です");
			assertThat(refusal(on("2027-05-12").change(monthly(), List.of(light(10, "log")), Optional.empty())))
				.contains("今のご契約と同じ内容です");
		}

		@Test
		void quantitiesThatThePlanIsNotSoldIn() {
			assertThat(refusal(change(light(2, "log")))).startsWith("quantity ");
			assertThat(refusal(change(light(101, "log")))).startsWith("quantity ");
			assertThat(refusal(change(light(0)))).contains("解約手続き");
			assertThat(refusal(change(light(-3)))).startsWith("quantity ");
		}

		@Test
		void optionsThatDoNotGoTogetherOrAreNotThere() {
			assertThat(refusal(change(light(10, "audit")))).startsWith("options ");
			assertThat(refusal(change(light(10, "log", "unknown")))).startsWith("options ");
		}

		@Test
		void aPlanOfAnotherProductOrNone() {
			assertThat(refusal(change(target("unknown", 10)))).startsWith("plan ");
		}

		@Test
		void growthOfAPlanThatIsNoLongerSoldButNotItsDecrease() {
			ProposalsTests.this.light.withdraw();
			assertThat(refusal(change(light(11, "log")))).contains("販売を終了");
			possible(change(light(9, "log")));
		}

		@Test
		void aContractOfWhichNothingCanBeOtherwise() {
			ProposalsTests.this.plans.clear();
			Plan fixed = CatalogFixture.plan(10, 10, 2);
			shelve(fixed);
			assertThat(whyNoChange("2027-05-12", running(BillingPeriod.MONTHLY)))
				.hasValueSatisfying((reason) -> assertThat(reason).contains("変更できる内容がありません"));
		}

		@Test
		void anAnnualPlanOutsideOfItsRenewalMonth() {
			Contract annual = running(BillingPeriod.ANNUAL);
			assertThat(refusal(on("2027-05-12").change(annual, List.of(light(12)), Optional.empty())))
				.contains("更新月（2028年4月）にのみ");
			assertThat(whyNoChange("2027-05-12", annual))
				.hasValueSatisfying((reason) -> assertThat(reason).contains("2028年4月"));
			assertThat(whyNoChange("2028-04-01", annual)).isEmpty();
		}

		@Test
		void aContractWhoseLastDayIsOverThoughItsProcessHasNotNotedIt() {
			Contract ended = ContractFixture.runningUntil(JUNE.minusDays(1), List.of(new PricedLine("board-light",
					"Board Light", "seat", BillingPeriod.MONTHLY, MAY, 10, 2_000, List.of())));
			Proposals onItsLastDay = on("2027-05-31");
			assertThat(onItsLastDay.whyNoCancellation(onItsLastDay.basis(ended))).isEmpty();
			Proposals later = on("2027-06-01");
			Proposals.Basis basis = later.basis(ended);
			assertThat(List.of(later.whyNoChange(basis), later.whyNoPartialCancellation(basis),
					later.whyNoCancellation(basis)))
				.allSatisfy((why) -> assertThat(why.orElseThrow()).contains("この契約は終了しているため"));
		}

		private Proposed change(LineTarget target) {
			return on("2027-05-12").change(monthly(), List.of(target), Optional.empty());
		}

	}

	@Nested
	class Cancelled {

		@Test
		void aPartEndsWithTheTermAndCostsNothing() {
			Proposal proposal = possible(on("2027-05-12").cancel(monthly(), List.of(light(4, "log"))));
			assertThat(proposal.kind()).isEqualTo(AmendmentKind.PARTIAL_CANCELLATION);
			assertThat(proposal.effectiveDay()).isEqualTo(JUNE);
			assertThat(proposal.after().get(0).quantity()).isEqualTo(4);
			assertThat(proposal.after().get(0).options().get(0).quantity()).isEqualTo(4);
			assertThat(proposal.needsCreditCheck()).isFalse();
		}

		@Test
		void optionsThatNeedOneThatGoesGoWithIt() {
			Contract contract = running(BillingPeriod.MONTHLY, new LineOption("log", "Option log", "seat", 10, 100),
					new LineOption("audit", "Option audit", "seat", 10, 50));
			Proposal proposal = possible(on("2027-05-12").cancel(contract, List.of(light(10, "audit"))));
			assertThat(proposal.after().get(0).options()).isEmpty();
		}

		@Test
		void anotherLineKeepsAnOptionThatNeedsOneByNow() {
			Contract contract = twoLines(new LineOption("audit", "Option audit", "seat", 10, 50));
			Proposal proposal = possible(on("2027-05-12").cancel(contract, List.of(light(4))));
			assertThat(proposal.after().get(1).options()).extracting(LineOption::code).containsExactly("audit");
			assertThat(proposal.changed()).hasSize(1);
		}

		@Test
		void theRestIsAtLeastTheMinimumOrTheLineGoesWhole() {
			assertThat(refusal(on("2027-05-12").cancel(monthly(), List.of(light(2, "log")))))
				.contains("seatまでにするか、解約の範囲で「この商品をすべて解約する」");
			assertThat(possible(on("2027-05-12").cancel(monthly(), List.of(light(0)))).kind())
				.isEqualTo(AmendmentKind.FULL_CANCELLATION);
		}

		@Test
		void neitherMoreNorNothing() {
			assertThat(refusal(on("2027-05-12").cancel(monthly(), List.of(light(11, "log"))))).startsWith("quantity ");
			assertThat(refusal(on("2027-05-12").cancel(monthly(), List.of(light(10, "log", "audit")))))
				.startsWith("option:audit ");
			assertThat(refusal(on("2027-05-12").cancel(monthly(), List.of()))).contains("解約する数量がありません");
		}

		@Test
		void theWholeEndsWithTheTermInAnyMonth() {
			Proposal proposal = possible(on("2027-05-12").cancelAll(running(BillingPeriod.ANNUAL)));
			assertThat(proposal.endsContract()).isTrue();
			assertThat(proposal.effectiveDay()).isEqualTo("2028-05-01");
		}

		@Test
		void aContractThatHasNotStartedEndsAtOnce() {
			Contract contract = ContractFixture.awaitingStart(List.of(new PricedLine("board-light", "Board Light",
					"seat", BillingPeriod.ANNUAL, MAY, 10, 2_000, List.of())));
			Proposal proposal = possible(on("2027-04-20").cancelAll(contract));
			assertThat(proposal.timing()).isEqualTo(Timing.BEFORE_START);
			assertThat(proposal.effectiveDay()).isNull();
			assertThat(refusal(on("2027-04-20").cancel(contract, List.of(light(5))))).contains("一括解約だけ");
		}

	}

}
