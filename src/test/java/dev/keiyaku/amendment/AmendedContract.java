package dev.keiyaku.amendment;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import dev.keiyaku.amendment.process.DeliveredEligibility;
import dev.keiyaku.audit.AuditTrail;
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
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.Term;
import dev.keiyaku.process.Processes;
import dev.keiyaku.quote.RulesFixture;
import dev.keiyaku.store.TestTexts;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.withSettings;

/**
 * C-1 by the month from 31 May 2027, with two lines of "Board Light", and what becomes of
 * it: time, prices, what its customer asks for and what staff decide. It does what the
 * processes do, without an engine.
 */
class AmendedContract {

	private static final ZoneId JST = ZoneId.of("Asia/Tokyo");

	private static final LocalDate START = LocalDate.parse("2027-05-31");

	private static final ChangeEligibility ELIGIBILITY = DeliveredEligibility.table();

	/** Of each day; reading the holidays takes a while. */
	private static final Map<LocalDate, LineLimits> LIMITS = new HashMap<>();

	private final Map<String, Contract> contracts = new TreeMap<>();

	private final Map<String, Amendment> amendments = new LinkedHashMap<>();

	private final Map<String, Integer> terms = new HashMap<>();

	private final Map<String, Plan> plans = new HashMap<>();

	private final Catalog catalog = mock(Catalog.class, withSettings().stubOnly());

	private final Clock clock = mock(Clock.class, withSettings().stubOnly());

	private final Contracts service;

	private final Amendments procedures;

	private final ProceduresOfContract unsettled;

	private LocalDate today = START.minusDays(10);

	AmendedContract() {
		given(this.clock.instant()).willAnswer((call) -> this.today.atTime(12, 0).atZone(JST).toInstant());
		given(this.clock.getZone()).willReturn(JST);
		shelve("board-light", BillingPeriod.MONTHLY, 3, 2_000);
		shelve("board-large", BillingPeriod.MONTHLY, 1, 5_000);
		shelve("board-year", BillingPeriod.ANNUAL, 2, 20_000);
		given(this.catalog.plan(any())).willAnswer((call) -> Optional.ofNullable(this.plans.get(call.getArgument(0))));
		given(this.catalog.plans(anyCollection())).willReturn(this.plans);
		given(this.catalog.shownPlans(anyCollection())).willReturn(this.plans);
		this.service = ContractFixture.contracts(this.contracts, this.catalog, this.clock);
		AmendmentRepository repository = repository();
		AmendmentNumbers numbers = mock(AmendmentNumbers.class, withSettings().stubOnly());
		given(numbers.next()).willAnswer((call) -> "A-" + (this.amendments.size() + 1));
		Proposals again = mock(Proposals.class, withSettings().stubOnly());
		given(again.again(any(), any()))
			.willAnswer((call) -> proposals().again(call.getArgument(0), call.getArgument(1)));
		this.procedures = new Amendments(repository, numbers, this.service, again,
				mock(Processes.class, withSettings().stubOnly()), mock(AuditTrail.class, withSettings().stubOnly()),
				this.clock);
		this.unsettled = new ProceduresOfContract(repository, null, null);
		this.contracts.put("C-1", ContractFixture.awaitingStart(List.of(line(10), line(5))));
	}

	private static PricedLine line(int quantity) {
		return new PricedLine("board-light", "Board Light", "seat", BillingPeriod.MONTHLY, START, quantity, 2_000,
				List.of(new LineOption("log", "Option log", "seat", quantity, 100)));
	}

	private void shelve(String code, BillingPeriod period, int minimum, long price) {
		Plan any = CatalogFixture.plan(1, 1, 0);
		Plan plan = new Plan(any.product(), code, code, "", new SaleConditions(period, "seat", price, minimum, 50, 2),
				any.serviceTerms());
		plan.offer(new PlanOption("log", "Option log", "", 100, OptionQuantity.perPlanQuantity(), Set.of(), Set.of()));
		this.plans.put(code, plan);
	}

	private AmendmentRepository repository() {
		AmendmentRepository repository = mock(AmendmentRepository.class, withSettings().stubOnly());
		given(repository.save(any())).willAnswer((call) -> {
			Amendment amendment = call.getArgument(0);
			this.amendments.put(amendment.number(), amendment);
			return amendment;
		});
		given(repository.findByNumber(any()))
			.willAnswer((call) -> Optional.ofNullable(this.amendments.get(call.getArgument(0))));
		given(repository.contractOf(any()))
			.willAnswer((call) -> Optional.of(this.amendments.get(call.<String>getArgument(0)).contractNumber()));
		given(repository.findByContractNumberAndStatusIn(any(), anyCollection())).willAnswer((call) -> {
			Collection<AmendmentStatus> states = call.getArgument(1);
			return this.amendments.values()
				.stream()
				.filter((amendment) -> amendment.contractNumber().equals(call.getArgument(0)))
				.filter((amendment) -> states.contains(amendment.status()))
				.findFirst();
		});
		return repository;
	}

	/** Time passes at once, and then what was due is done. */
	void pass(int days) {
		this.today = this.today.plusDays(days);
		catchUp();
	}

	/** A new price from a coming day on. */
	void publish(String plan, int inDays, long price) {
		List<Price> prices = new ArrayList<>(this.plans.get(plan).prices());
		LocalDate day = this.today.plusDays(inDays);
		prices.removeIf((known) -> known.validFrom().equals(day));
		prices.add(new Price(day, price));
		this.plans.get(plan).price(prices);
	}

	/** Asks for another plan, quantity or option of a line. */
	void change(Contract contract, LineTarget target) {
		request(contract, proposals().change(contract, List.of(target), Optional.empty()));
	}

	void cancel(Contract contract, LineTarget target) {
		request(contract, proposals().cancel(contract, List.of(target)));
	}

	void cancelAll(Contract contract) {
		request(contract, proposals().cancelAll(contract));
	}

	private Proposals proposals() {
		return new Proposals(this.catalog, ELIGIBILITY, LIMITS.computeIfAbsent(this.today, AmendedContract::limits),
				TestTexts.at(this.clock), this.clock);
	}

	private static LineLimits limits(LocalDate today) {
		String day = today.toString();
		return new LineLimits(RulesFixture.rules(day), CatalogFixture.startDates(day),
				TestTexts.at(CatalogFixture.noonOf(day)));
	}

	private void request(Contract contract, Proposed proposed) {
		if (proposed.proposal().isPresent()) {
			try {
				this.procedures.request(new RequestAmendment(contract.number(), 1, 1, proposed.proposal().get(),
						AmendmentFixture.entered("サンプル株式会社", "見本 花子", "hanako@sample.example")));
			}
			catch (OpenProcedureException ex) {
				// the other one comes first
			}
		}
	}

	void accept(Contract contract) {
		open(contract).filter((open) -> open.status() == AmendmentStatus.REQUESTED)
			.ifPresent((open) -> this.procedures.accept(open.number()));
	}

	/** What was accepted is delivered, or ends at once. */
	void deliver(Contract contract) {
		open(contract).filter((open) -> open.status() == AmendmentStatus.ACCEPTED).ifPresent((open) -> {
			if (open.timing() == Timing.BEFORE_START) {
				this.procedures.endUnstarted(open.number());
			}
			else {
				this.procedures.schedule(open.number());
			}
		});
		catchUp();
	}

	void decline(Contract contract) {
		open(contract).filter((open) -> open.status() == AmendmentStatus.REQUESTED)
			.ifPresent((open) -> this.procedures.decline(open.number(), "お断りします。"));
		catchUp();
	}

	void withdraw(Contract contract) {
		open(contract).filter((open) -> open.isWithdrawable(this.today)).ifPresent((open) -> {
			this.procedures.withdraw(open.number(), 1L);
			this.procedures.unschedule(open.number());
		});
		catchUp();
	}

	private Optional<Amendment> open(Contract contract) {
		return this.procedures.open(contract.number());
	}

	private void catchUp() {
		List.copyOf(this.contracts.values()).forEach(this::goOn);
		this.amendments.values()
			.stream()
			.filter((amendment) -> amendment.status() == AmendmentStatus.SCHEDULED && amendment.isDue(this.today))
			.forEach((amendment) -> this.procedures.complete(amendment.number()));
	}

	/** As {@code contract-term} does. */
	private void goOn(Contract contract) {
		String number = contract.number();
		if (contract.isAwaitingStart() && !this.today.isBefore(contract.startDate())
				&& !this.unsettled.isAwaited(number, contract.startDate())) {
			begin(contract, 1);
		}
		while (contract.status() == ContractStatus.ACTIVE) {
			Term term = contract.rule().term(this.terms.get(number));
			LocalDate next = term.lastDay().plusDays(1);
			if (this.today.isBefore(next) || this.unsettled.isAwaited(number, next)) {
				return;
			}
			if (this.service.hasTermAfter(number, term.number())) {
				begin(contract, term.number() + 1);
			}
			else {
				this.service.end(number);
			}
		}
	}

	private void begin(Contract contract, int term) {
		this.terms.put(contract.number(), term);
		this.service.termBegins(contract.number(), term);
	}

	List<Contract> contracts() {
		return List.copyOf(this.contracts.values());
	}

	Collection<Amendment> amendments() {
		return this.amendments.values();
	}

	List<ContractLine> today(Contract contract) {
		return contract.linesOn(this.today);
	}

	int minimum(String plan) {
		return this.plans.get(plan).minimumQuantity();
	}

}
