package dev.keiyaku.portal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.amendment.AmendmentFixture;
import dev.keiyaku.amendment.Amendments;
import dev.keiyaku.amendment.web.ProcedureWizards;
import dev.keiyaku.bench.Statements;
import dev.keiyaku.browser.StaffRest;
import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.catalog.StartDates;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractHolder;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.ContractTerm;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.OpenContract;
import dev.keiyaku.inquiry.AskInquiry;
import dev.keiyaku.inquiry.Inquirer;
import dev.keiyaku.inquiry.Inquiries;
import dev.keiyaku.inquiry.InquiryKind;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.quote.Carts;
import dev.keiyaku.quote.Quoting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A page sends as many SQL statements for many rows as for few, and so does the placing
 * of an order. What they cost is counted rather than timed: the count is the same on
 * every machine.
 */
class PageStatementsIT extends ProcessTest {

	private static final int FEW = 2;

	private static final int MANY = 20;

	private static final int TERMS = 36;

	private static final int PROCEDURES = 5;

	/** The holidays, which are read anew when a second has passed. */
	private static final int READ_ANEW = 1;

	/** The first views of a page fill caches. */
	private static final int VIEWS = 4;

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Statements statements;

	@Autowired
	private Members members;

	@Autowired
	private Contracts contracts;

	@Autowired
	private Amendments amendments;

	@Autowired
	private Catalog catalog;

	@Autowired
	private StartDates startDates;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Inquiries inquiries;

	@Value("${server.port}")
	private int port;

	private Visitor small;

	private Visitor large;

	@BeforeEach
	void givenTwoCompanies() {
		this.small = visitor("小規模試験株式会社");
		this.large = visitor("大規模試験株式会社");
	}

	@Test
	void theProductListSendsNoMoreForAPageOfProductsThanForOne() {
		assertNoMore("/products?q=Zoom", "/products", 20);
	}

	/** What the shelf keeps is not read again. */
	@Test
	void theFrontPageAndAProductAskForHardlyMoreThanWhetherTheShelfHasChanged() {
		assertNoMore("/products/hoshimi-sso", "/products/zoom-workplace", 6);
		assertNoMore("/", "/", 8);
	}

	@Test
	void aPlanPageSendsNoMoreForMoreOptionsAndSiblings() {
		assertNoMore("/products/hoshimi-sso/hoshimi-sso-premium", "/products/zoom-workplace/zoom-workplace-pro", 20);
	}

	@Test
	void theCartSendsNoMoreForTwentyPlansThanForTwo() {
		new Quoting(this.store).fillCart(this.small.customer, FEW);
		new Quoting(this.store).fillCart(this.large.customer, MANY);

		assertNoMore("/cart", "/cart", 25);
	}

	@Test
	void aCartOfTwoHundredLinesIsNoDearer() {
		new Quoting(this.store).fillCart(this.small.customer, FEW);
		new Quoting(this.store).fillCart(this.large.customer, Carts.MAXIMUM_LINES);

		assertNoMore("/cart", "/cart", 25);
	}

	@Test
	void aStepOfAnOrderSendsNoMoreForTwoHundredLinesThanForTwo() {
		new Quoting(this.store).fillCart(this.small.customer, FEW);
		new Quoting(this.store).fillCart(this.large.customer, Carts.MAXIMUM_LINES);

		assertNoMore("/order/customer", "/order/customer", 40);
	}

	@Test
	void theOrderListSendsNoMoreForTwentyOrdersThanForTwo() {
		IntStream.range(0, FEW).forEach((n) -> order(this.small, 1));
		IntStream.range(0, MANY).forEach((n) -> order(this.large, 1));

		assertNoMore("/mypage/orders", "/mypage/orders", 20);
	}

	@Test
	void theQuoteListSendsNoMoreForTwentyQuotesThanForTwo() {
		quotes(this.small, FEW);
		quotes(this.large, MANY);

		assertNoMore("/mypage/quotes", "/mypage/quotes", 20);
		assertNoMore("/mypage/quotes.csv", "/mypage/quotes.csv", 20);
	}

	@Test
	void theContractListAndMyPageSendNoMoreForTwentyContractsThanForTwo() {
		contracts(this.small, FEW);
		contracts(this.large, MANY);

		assertNoMore("/mypage/contracts", "/mypage/contracts", 20);
		assertNoMore("/mypage/contracts.csv", "/mypage/contracts.csv", 20);
		assertNoMore("/mypage", "/mypage", 12);
	}

	@Test
	void inquiriesSendNoMoreForTwentyThanForTwo() {
		IntStream.range(0, FEW).forEach((n) -> ask(this.small));
		IntStream.range(0, MANY).forEach((n) -> ask(this.large));

		assertNoMore("/mypage/inquiries", "/mypage/inquiries", 20);
		assertNoMore("/mypage/inquiries/" + ask(this.small), "/mypage/inquiries/" + ask(this.large), 30);
	}

	private String ask(Visitor visitor) {
		SignedInMember member = visitor.member;
		Inquirer inquirer = new Inquirer(member.companyName(), member.name(), member.email(), null);
		return this.inquiries.ask(new AskInquiry("test", Optional.of(member), inquirer, InquiryKind.OTHER,
				Optional.empty(), "件名", "内容", "2026-11-01"));
	}

	@Test
	void anOrderAndItsContractSendNoMoreForTwentyLinesThanForTwo() {
		String shortOrder = accepted(order(this.small, FEW));
		String longOrder = accepted(order(this.large, MANY));

		assertNoMore("/mypage/orders/" + shortOrder, "/mypage/orders/" + longOrder, 45);
		assertNoMore("/mypage/contracts/" + contractOf(this.small, shortOrder),
				"/mypage/contracts/" + contractOf(this.large, longOrder), 30);
	}

	@Test
	void aContractAndItsLastSubmitsSendNoMoreAfterManyTermsAndProceduresThanAfterOneAndNone() {
		String warmUp = contract(this.small, this.today);
		String young = contract(this.small, this.today);
		String old = contract(this.large, this.today.minusMonths(TERMS - 1));
		IntStream.range(0, MANY).forEach((n) -> opened(this.large, this.today.plusDays(9)));
		AmendmentFixture procedures = new AmendmentFixture(this.store);
		IntStream.range(0, PROCEDURES)
			.forEach((n) -> procedures.withdraw(procedures.change(this.contracts.byNumber(old), this.large.member,
					this.today.plusMonths(1), 2, 1_000)));
		soon().until(() -> terms(old) == TERMS);

		assertNoMore("/mypage/contracts/" + young, "/mypage/contracts/" + old, 20);
		lastSubmits(this.small, warmUp);
		LastSubmits few = lastSubmits(this.small, young);
		LastSubmits many = lastSubmits(this.large, old);
		System.out.printf("statements: %s of a young contract, %s of an old one%n", few, many);
		assertThat(many.ofChange).isLessThanOrEqualTo(few.ofChange + READ_ANEW);
		assertThat(many.ofCancellation).isLessThanOrEqualTo(few.ofCancellation + READ_ANEW);
	}

	/** Claimed by others, so that their names are read as well. */
	@Test
	void cardsAndSearchOfADeskSendNoMoreForTwentyTasksThanForOne() {
		String one = waiting(this.small);
		this.tasks.setAssignee(one, "desk");
		List<String> many = IntStream.range(0, MANY).mapToObj((n) -> waiting(this.large)).toList();
		many.forEach((task) -> this.tasks.setAssignee(task, "desk" + (many.indexOf(task) % 2 == 0 ? "" : "2")));
		StaffRest desk = new StaffRest(this.port).signIn("desk", "keiyaku-sandbox", "tasklist");

		assertNoMore(desk, "cards?ids=" + one, "cards?ids=" + String.join("&ids=", many), 25);
		assertNoMore(desk, "search?query=" + this.small.member.companyNumber(),
				"search?query=" + this.large.member.companyNumber(), 25);
	}

	/** An order that waits at the order desk. */
	private String waiting(Visitor visitor) {
		return task(order(visitor, 1), "accept-order").getId();
	}

	private void assertNoMore(StaffRest desk, String few, String many, long most) {
		long forFew = statements(desk, few);
		long forMany = statements(desk, many);
		System.out.printf("statements of a desk: %d for %.30s, %d for many%n", forFew, few, forMany);
		assertThat(forMany).isLessThanOrEqualTo(forFew + READ_ANEW).isLessThan(most);
	}

	private long statements(StaffRest desk, String path) {
		return LongStream.range(0, VIEWS)
			.map((view) -> this.statements.ofRequests(
					() -> assertThat(desk.call("GET", "/camunda/api/desk/" + path, null).statusCode()).isEqualTo(200)))
			.min()
			.orElseThrow();
	}

	@Test
	void placingAnOrderSendsNoMoreForTwentyLinesThanForTwo() {
		long forFew = this.statements.of(() -> order(this.small, FEW));
		long forMany = this.statements.of(() -> order(this.large, MANY));

		System.out.printf("statements: %d for an order of %d lines, %d for %d%n", forFew, FEW, forMany, MANY);
		assertThat(forMany).isLessThanOrEqualTo(forFew);
	}

	/**
	 * @param few a page of the small company with few rows, by its path
	 * @param many one of the large company with many rows
	 * @param most what the page may send in any case
	 */
	private void assertNoMore(String few, String many, long most) {
		long forFew = statements(this.small, few);
		long forMany = statements(this.large, many);
		System.out.printf("statements: %d for %s, %d for %s%n", forFew, few, forMany, many);
		assertThat(forMany).as(many).isLessThanOrEqualTo(forFew + READ_ANEW).isLessThan(most);
	}

	/** The least of some views: now and then a page reads anew what it keeps. */
	private long statements(Visitor visitor, String path) {
		return LongStream.range(0, VIEWS)
			.map((view) -> this.statements
				.ofRequests(() -> assertThat(visitor.browser.get(path).statusCode()).isEqualTo(200)))
			.min()
			.orElseThrow();
	}

	private Visitor visitor(String companyName) {
		NewCustomer customer = NewCustomer.of(this.store, companyName);
		return new Visitor(customer, SignedInMember.of(this.members.byLoginId(customer.loginId()).orElseThrow()),
				customer.signIn(this.port));
	}

	private void quotes(Visitor visitor, int quotes) {
		Quoting quoting = new Quoting(this.store);
		IntStream.range(0, quotes)
			.forEach((n) -> quoting.quote(visitor.customer, "amabie-endpoint-standard", "zoom-workplace-pro"));
	}

	/** Half of them have an open procedure, the others wait to be renewed. */
	private void contracts(Visitor visitor, int contracts) {
		this.database.update("update member set role = 'ADMIN' where id = ?", visitor.member.memberId());
		AmendmentFixture procedures = new AmendmentFixture(this.store);
		for (int n = 0; n < contracts; n++) {
			String number = this.contracts.open(new OpenContract(visitor.member.companyId(), "O-" + n,
					new ContractHolder("試験株式会社", null, "試験 一郎", visitor.customer.email()),
					List.of(Placing.annual(1, this.today.minusYears(1).plusDays(9)))));
			this.database.update("update contract set status = 'ACTIVE' where number = ?", number);
			if (n % 2 == 0) {
				procedures.change(this.contracts.byNumber(number), visitor.member, this.today.plusDays(9), 2, 1_000);
			}
		}
	}

	private String order(Visitor visitor, int lines) {
		PricedLine line = Placing.monthly(1, this.today.plusDays(14));
		return this.given.order(visitor.member, Collections.nCopies(lines, line).toArray(PricedLine[]::new));
	}

	private String opened(Visitor visitor, LocalDate start) {
		String order = "T-" + UUID.randomUUID().toString().substring(0, 13);
		this.contracts.open(new OpenContract(visitor.member.companyId(), order,
				new ContractHolder(visitor.member.companyName(), null, "試験 一郎", visitor.customer.email()),
				List.of(Placing.monthly(3, start))));
		return order;
	}

	/** One that has begun. */
	private String contract(Visitor visitor, LocalDate start) {
		this.database.update("update member set role = 'ADMIN' where id = ?", visitor.member.memberId());
		String order = opened(visitor, start);
		this.contracts.awaitStart(order);
		String contract = contractOf(visitor, order);
		soon().until(() -> this.contracts.byNumber(contract).status() == ContractStatus.ACTIVE);
		return contract;
	}

	private long terms(String contract) {
		return this.history.createHistoricProcessInstanceQuery()
			.processDefinitionKey(ContractTerm.KEY)
			.processInstanceBusinessKey(contract)
			.count();
	}

	/**
	 * Those of a change, which is then taken back, and of the contract's cancellation.
	 */
	private LastSubmits lastSubmits(Visitor visitor, String contract) {
		ProcedureWizards wizards = new ProcedureWizards(visitor.browser, visitor.customer);
		String plan = "zoom-workplace-pro-monthly";
		LocalDate earliest = this.startDates.earliest(this.catalog.plan(plan).orElseThrow());
		ProcedureWizards.LastSubmit change = wizards.change(contract, plan, 5, earliest);
		long ofChange = this.statements.ofRequests(change::send);
		String number = this.amendments.open(contract).orElseThrow().number();
		task(number, "review-contract-change");
		this.amendments.withdraw(number, visitor.member.memberId());
		ProcedureWizards.LastSubmit cancellation = wizards.cancelAll(contract);
		return new LastSubmits(ofChange, this.statements.ofRequests(cancellation::send));
	}

	private String accepted(String order) {
		complete(order, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		return order;
	}

	private String contractOf(Visitor visitor, String order) {
		List<Contract> opened = this.contracts.ofOrder(order, visitor.customer.companyId());
		assertThat(opened).hasSize(1);
		return opened.get(0).number();
	}

	private record LastSubmits(long ofChange, long ofCancellation) {
	}

	private record Visitor(NewCustomer customer, SignedInMember member, PortalClient browser) {
	}

}
