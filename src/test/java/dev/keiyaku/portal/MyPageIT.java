package dev.keiyaku.portal;

import java.time.LocalDate;
import java.util.Map;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
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
		assertThat(page()).contains("お見積もり " + quote, "/mypage/quotes/" + quote, "有効期限が切れます").doesNotContain("??");
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
