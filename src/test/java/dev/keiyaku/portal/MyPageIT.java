package dev.keiyaku.portal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.amendment.AmendmentFixture;
import dev.keiyaku.contract.ContractHolder;
import dev.keiyaku.contract.ContractStatus;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.OpenContract;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.MemberStatus;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.Role;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.member.TestCompany;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.quote.Quotes;
import dev.keiyaku.quote.Quoting;
import dev.keiyaku.store.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** マイページ opens with what waits for the member, and with nothing else (store 5). */
class MyPageIT extends ProcessTest {

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Members members;

	@Autowired
	private Quotes quotes;

	@Autowired
	private Contracts contracts;

	@Autowired
	private Texts texts;

	@Autowired
	private JdbcTemplate database;

	@Value("${server.port}")
	private int port;

	private NewCustomer customer;

	private PortalClient client;

	@BeforeEach
	void aCompany() {
		this.customer = NewCustomer.of(this.store, "待機商事株式会社");
		this.client = this.customer.signIn(this.port);
	}

	@Test
	void aQuoteWaitsFromItsReminderToItsLastDayUnlessItIsOrdered() {
		String quote = new Quoting(this.store).quote(this.customer, "amabie-endpoint-standard");
		assertThat(page()).contains("お手続きが必要なものはありません").doesNotContain(quote);

		expiresOn(quote, this.today.plusDays(8));
		assertThat(page()).doesNotContain(quote);
		expiresOn(quote, this.today.plusDays(7));
		assertThat(page()).contains("見積 " + quote, "/mypage/quotes/" + quote, "有効期限が切れます").doesNotContain("??");
		expiresOn(quote, this.today);
		assertThat(page()).contains(quote);
		expiresOn(quote, this.today.minusDays(1));
		assertThat(page()).doesNotContain(quote);

		expiresOn(quote, this.today.plusDays(3));
		this.quotes.order(quote, this.customer.companyId(), (ordered) -> "O-1");
		assertThat(page()).doesNotContain(quote);
	}

	@Test
	void aDeliveryWaitsBeforeAQuote() {
		SignedInMember member = SignedInMember.of(this.members.byId(this.customer.memberId()));
		String quote = new Quoting(this.store).quote(this.customer, "amabie-endpoint-standard");
		expiresOn(quote, this.today.plusDays(1));
		String order = this.given.order(member, Placing.annual(3, this.today.plusDays(7)));
		complete(order, "accept-order", Map.of("acceptanceDecision", "ACCEPT"));
		complete(order, "arrange-delivery", Map.of("makerOrderNumber", "M-1", "deliveredOn", this.today.toString()));
		task(order, "confirm-receipt");

		String page = page();

		assertThat(page).contains(order + " の受領確認", "/mypage/orders/" + order + "?tab=delivery");
		assertThat(page.indexOf(order)).isLessThan(page.indexOf(quote));
	}

	@Test
	void aRenewalWaitsFromItsMonthOrItsNoticeOnForWhoMayChangeOrCancel() {
		String soon = contract(this.today.minusYears(1).plusDays(31));
		String later = contract(this.today.minusYears(1).plusMonths(3));
		assertThat(page()).as("a general user").doesNotContain(soon);

		this.database.update("update member set role = 'ADMIN' where id = ?", this.customer.memberId());
		PortalClient administrator = this.customer.signIn(this.port);
		String page = administrator.get("/mypage").body();
		assertThat(page).contains("契約 " + soon, "/mypage/contracts/" + soon,
				"満了日（" + this.texts.day(this.today.plusDays(30)) + "）までに解約のお申し込みがなければ、更新されます", "の1日から満了日まで、お申し込みいただけます")
			.doesNotContain(later)
			.doesNotContain("??");

		SignedInMember member = SignedInMember.of(this.members.byId(this.customer.memberId()));
		AmendmentFixture procedures = new AmendmentFixture(this.store);
		String cancellation = procedures.cancelAll(this.contracts.byNumber(soon), member, this.today.plusDays(31));
		assertThat(administrator.get("/mypage").body()).as("decided meanwhile").doesNotContain(soon);
		procedures.withdraw(cancellation);
		assertThat(administrator.get("/mypage").body()).contains(soon);
		this.contracts.endOn(soon, this.today.plusDays(30));
		assertThat(administrator.get("/mypage").body()).as("it ends").doesNotContain(soon);
	}

	private String contract(LocalDate start) {
		String order = "T-" + UUID.randomUUID().toString().substring(0, 13);
		String number = this.contracts.open(new OpenContract(this.customer.companyId(), order,
				new ContractHolder("待機商事株式会社", null, "試験 一郎", this.customer.email()),
				List.of(Placing.annual(3, start))));
		this.contracts.awaitStart(order);
		soon().until(() -> this.contracts.byNumber(number).status() == ContractStatus.ACTIVE);
		return number;
	}

	@Test
	void aUserWaitsForTheAdministratorOnly() {
		TestCompany company = new TestCompany(this.store, "承認待機株式会社");
		Member administrator = company.add(Role.ADMIN);
		Member general = company.add(Role.GENERAL);
		Member pending = company.add(Role.GENERAL, MemberStatus.PENDING);
		String path = "/mypage/users/" + pending.number();

		assertThat(TestCompany.signIn(administrator, this.port).get("/mypage").body()).contains(path);
		assertThat(TestCompany.signIn(general, this.port).get("/mypage").body()).doesNotContain(path);
		assertThat(page()).as("another company").doesNotContain(path);
	}

	private void expiresOn(String quote, LocalDate day) {
		this.database.update("update quote set valid_until = ? where number = ?", day, quote);
	}

	private String page() {
		return this.client.get("/mypage").body();
	}

}
