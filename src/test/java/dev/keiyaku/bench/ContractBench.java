package dev.keiyaku.bench;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.amendment.AmendmentProcessTest;
import dev.keiyaku.amendment.AmendmentStatus;
import dev.keiyaku.amendment.LineTarget;
import dev.keiyaku.amendment.web.ProcedureWizards;
import dev.keiyaku.amendment.web.ProcedureWizards.LastSubmit;
import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.catalog.StartDates;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.delivery.ReceiptConfirmation;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What members of a company do with its contracts, 4 of them at once over HTTP: a
 * contract is really ordered, goes through 36 terms and 5 procedures, and is copied
 * 10,000 times with all that store and engine keep of it. PostgreSQL waits for the disk.
 * Targets: the contract's page p95 under 40 ms, the last submit of a change and of a
 * cancellation p95 under 100 ms. The statements of each must be as many for a contract
 * that has just begun in a store with few contracts, and those of the list for a few
 * pages.
 */
@TestPropertySource(properties = { "keiyaku.sandbox.durable-database=true",
		"keiyaku.limits.procedures-of-member=100000", "keiyaku.limits.procedures-of-company=100000" })
class ContractBench extends AmendmentProcessTest {

	private static final int CLIENTS = 4;

	/** On a busy machine {@code -Dbench.contracts=2000} makes it short. */
	private static final int CONTRACTS = Integer.getInteger("bench.contracts", 10_000);

	/** More than the list shows at once: what it shows of some it counts all of. */
	private static final int FEW = 30;

	private static final int TERMS = 36;

	private static final int VIEWS = 3_000;

	/** Each is of a contract of its own, once to warm up and once with a stopwatch. */
	private static final int SUBMITS = Math.min(300, (CONTRACTS - FEW) / 9);

	private static final String PLAN = "zoom-workplace-pro-monthly";

	private static final Map<String, Object> ACCEPT_CHANGE = Map.of("changeDecision", "ACCEPT");

	/** The holidays, which are read anew when a second has passed. */
	private static final int READ_ANEW = 1;

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Statements statements;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Members members;

	@Autowired
	private ReceiptConfirmation receipts;

	@Autowired
	private StartDates startDates;

	@Autowired
	private Catalog catalog;

	@Value("${server.port}")
	private int port;

	private List<Client> clients;

	private record Client(PortalClient browser, ProcedureWizards wizards) {

		Runnable gets(String path) {
			return () -> assertThat(this.browser.get(path).statusCode()).isEqualTo(200);
		}

	}

	@Test
	void contracts() {
		// the maximum of a plan holds for all contracts of the company
		this.database.update("update plan set maximum_quantity = 99999 where minimum_quantity < maximum_quantity");
		NewCustomer buyer = NewCustomer.of(this.store, "計測商会株式会社");
		this.clients = Stream.concat(Stream.of(buyer), Stream.generate(() -> buyer.colleague(this.store)))
			.limit(CLIENTS)
			.map(this::client)
			.toList();
		SignedInMember member = SignedInMember.of(this.members.byLoginId(buyer.loginId()).orElseThrow());
		String young = ordered(member, this.today);
		String old = ordered(member, this.today.minusMonths(TERMS - 1).minusDays(10));
		soon().until(() -> terms(old) == TERMS);
		givenTheContract(member, old);
		goThroughProcedures();
		LivedContracts copies = new LivedContracts(this.database, old);
		copies.make(1, FEW);
		Map<String, Long> fewStatements = statements(young, ordered(member, this.today), ordered(member, this.today),
				ordered(member, this.today));
		long start = System.nanoTime();
		copies.make(FEW + 1, CONTRACTS);
		System.out.printf("copied in %d s%n", (System.nanoTime() - start) / 1_000_000_000);
		Map<String, Long> manyStatements = statements(copies.number(1), copies.number(2), copies.number(3),
				copies.number(4));
		System.out.printf("statements: %s, %s%n", fewStatements, manyStatements);
		measure(copies).print();
		fewStatements.forEach((what, few) -> assertThat(manyStatements.get(what)).as(what)
			.isBetween(few - READ_ANEW, few + READ_ANEW));
	}

	private Client client(NewCustomer member) {
		this.database.update("update member set role = 'ADMIN' where id = ?", member.memberId());
		PortalClient browser = member.signIn(this.port);
		return new Client(browser, new ProcedureWizards(browser, member));
	}

	/** Orders, delivers and starts a contract of 3 licenses. */
	private String ordered(SignedInMember member, LocalDate start) {
		String order = this.given.order(member, monthly(3, start));
		complete(order, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		task(order, "arrange-delivery");
		// whoever orders today starts later: the maker needs its lead time
		this.database.update("update contract set start_date = ? where order_number = ?", start, order);
		this.database.update(
				"update contract_version set first_day = ? where contract_id = (select id from contract where order_number = ?)",
				start, order);
		receive(order, member);
		List<Contract> opened = this.contracts.ofOrder(order, member.companyId());
		soon().until(() -> this.contracts.byNumber(opened.get(0).number()).status() == ContractStatus.ACTIVE);
		return opened.get(0).number();
	}

	private void receive(String number, SignedInMember member) {
		complete(number, "arrange-delivery", Map.of("makerOrderNumber", "M-1", "deliveredOn", this.today.toString()));
		task(number, "confirm-receipt");
		this.receipts.confirm(number, member);
	}

	private long terms(String contract) {
		return this.history.createHistoricProcessInstanceQuery()
			.processDefinitionKey("contract-term")
			.processInstanceBusinessKey(contract)
			.count();
	}

	/** Half a year each from the one before. */
	private void goThroughProcedures() {
		change(5, true);
		change(4, false);
		cancelOne();
		change(6, true);
		withdraw(requested(change(PLAN, 1)));
		List<String> procedures = this.amendments.ofContract(contract().number())
			.stream()
			.map((amendment) -> amendment.number())
			.toList();
		for (int n = 0; n < procedures.size(); n++) {
			int months = 6 * n + 1;
			this.database.update("""
					update amendment set requested_at = requested_at - make_interval(months => ?),
					  closed_at = closed_at - make_interval(months => ?),
					  effective_day = effective_day - make_interval(months => ?) where number = ?""", months, months,
					months, procedures.get(n));
			this.database.update(
					"update contract_version set first_day = first_day - make_interval(months => ?) where cause = ?",
					months, procedures.get(n));
		}
	}

	private void change(int quantity, boolean delivered) {
		ProcessInstance process = requested(due(change(PLAN, quantity), this.today));
		complete(process.getBusinessKey(), "review-contract-change", ACCEPT_CHANGE);
		if (delivered) {
			receive(process.getBusinessKey(), this.customer);
		}
		comesToItsEnd(process);
		assertThat(amendment(process).status()).isEqualTo(AmendmentStatus.COMPLETED);
	}

	private void cancelOne() {
		ProcessInstance process = requested(
				due(this.proposals.cancel(contract(), List.of(new LineTarget(1, PLAN, 3, Map.of())))
					.proposal()
					.orElseThrow(), this.today));
		complete(process.getBusinessKey(), "review-cancellation", Map.of("cancellationDecision", "ACCEPT"));
		complete(process.getBusinessKey(), "complete-cancellation", Map.of("arrangedEnd", this.today.toString()));
		comesToItsEnd(process);
	}

	private Map<String, Long> statements(String seen, String changed, String shrunk, String cancelled) {
		Client client = this.clients.get(0);
		Map<String, Long> statements = new LinkedHashMap<>();
		statements.put("page", statements(client.gets("/mypage/contracts/" + seen)));
		statements.put("change", this.statements.ofRequests(change(client, changed)::send));
		statements.put("cancellation of a part", this.statements.ofRequests(client.wizards().cancel(shrunk, 1)::send));
		statements.put("cancellation", this.statements.ofRequests(client.wizards().cancelAll(cancelled)::send));
		// with some that have an open procedure
		statements.put("list", statements(client.gets("/mypage/contracts")));
		return statements;
	}

	/** The least of some views: the first ones fill caches. */
	private long statements(Runnable view) {
		return LongStream.range(0, 4).map((n) -> this.statements.ofRequests(view)).min().orElseThrow();
	}

	private LastSubmit change(Client client, String contract) {
		return client.wizards()
			.change(contract, PLAN, 9, this.startDates.earliest(this.catalog.plan(PLAN).orElseThrow()));
	}

	/** What is timed by all of the store's code that is compiled. */
	private Stopwatch measure(LivedContracts contracts) {
		walk(new Stopwatch(""), contracts, FEW);
		Stopwatch stopwatch = new Stopwatch("%,d contracts of %d terms and 5 procedures, %d clients over HTTP"
			.formatted(CONTRACTS, TERMS, CLIENTS));
		walk(stopwatch, contracts, (CONTRACTS + FEW) / 2);
		return stopwatch;
	}

	/**
	 * @param first from which contract on procedures are begun
	 */
	private void walk(Stopwatch stopwatch, LivedContracts contracts, int first) {
		// of contracts on which the first walk has begun nothing
		int untouched = CONTRACTS / 2 - FEW;
		stopwatch.timeAtOnce("a contract's page", VIEWS, this.clients,
				(client, n) -> client.gets("/mypage/contracts/" + contracts.number(CONTRACTS - n % untouched)));
		stopwatch.timeAtOnce("the list", VIEWS / 2, this.clients, (client, n) -> client.gets("/mypage/contracts"));
		stopwatch.timeAtOnce("the list, searched for a number", VIEWS / 2, this.clients,
				(client, n) -> client.gets("/mypage/contracts?q=" + contracts.number(1 + n % CONTRACTS)));
		stopwatch.timeAtOnce("the list, two words that all have, by start", VIEWS / 2, this.clients, (client,
				n) -> client.gets("/mypage/contracts?q=zoom+pro&status=ACTIVE&sort=start&page=" + (1 + n % 20)));
		int each = SUBMITS + SUBMITS / 2;
		stopwatch.timeAtOnce("the last submit of a change", SUBMITS, this.clients,
				(client, n) -> change(client, contracts.number(first + n))::send);
		stopwatch.timeAtOnce("the last submit of a cancellation of a part", SUBMITS, this.clients,
				(client, n) -> client.wizards().cancel(contracts.number(first + each + n), 1)::send);
		stopwatch.timeAtOnce("the last submit of a cancellation", SUBMITS, this.clients,
				(client, n) -> client.wizards().cancelAll(contracts.number(first + 2 * each + n))::send);
	}

}
