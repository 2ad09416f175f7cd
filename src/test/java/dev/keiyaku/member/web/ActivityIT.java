package dev.keiyaku.member.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.audit.AuditEvent;
import dev.keiyaku.audit.AuditKind;
import dev.keiyaku.audit.AuditTrail;
import dev.keiyaku.member.Member;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.Role;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.member.TestCompany;
import dev.keiyaku.order.Placing;
import dev.keiyaku.process.ProcessTest;
import dev.keiyaku.terms.TermsLibrary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** 操作履歴 says who did what, and on whom (store 8.3). */
class ActivityIT extends ProcessTest {

	private static final Pattern ROW = Pattern.compile("<tr>\\s*<td.*?</tr>", Pattern.DOTALL);

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Members members;

	@Autowired
	private AuditTrail trail;

	@Autowired
	private TermsLibrary terms;

	@Autowired
	private TransactionTemplate transaction;

	@Value("${server.port}")
	private int port;

	private TestCompany company;

	private Member colleague;

	private PortalClient admin;

	@BeforeEach
	void aCompanyOfTwo() {
		this.company = new TestCompany(this.store, "通過商事株式会社");
		this.admin = TestCompany.signIn(this.company.add(Role.ADMIN), this.port);
		this.colleague = this.company.add(Role.GENERAL);
	}

	@Test
	void whatAColleagueDoesStandsWithTheirName() {
		PortalClient client = TestCompany.signIn(this.colleague, this.port);
		String order = this.given.order(signedIn(), Placing.monthly(1, this.today.plusDays(7)));
		task(order, "accept-order");
		assertThat(client.post("/mypage/orders/" + order + "/cancel", Map.of()).statusCode()).isEqualTo(200);

		assertRow(companys(), "ログインしました", name(), name());
		assertRow(companys(), "注文しました", order, name());
		assertRow(companys(), "注文を取り消しました", "href=\"/mypage/orders/" + order + "\"", name());
		String own = client.get("/mypage/activity").body();
		assertRow(own, "注文を取り消しました", order, name());
		assertThat(own).doesNotContain("ロールを変更しました");
	}

	@Test
	void aFailedSignInIsNobodysButBeforeTheSignIn() {
		new PortalClient(this.port).visit().enterPassword(this.colleague.loginId(), "not the password at all");

		assertRow(companys(), "ログインに失敗しました", name(), "ログイン前の操作");
	}

	@Test
	void termsAreCalledByTheirTitle() {
		this.trail.record(AuditEvent.own(AuditKind.CONSENTED, this.company.company().id(), this.colleague.id())
			.with("privacy 2026-11-01"));

		assertThat(companys()).contains("（%s 2026-11-01版）".formatted(this.terms.get("privacy").title()))
			.doesNotContain("privacy 2026");
	}

	@Test
	void nothingOfAnotherCompanyIsShown() {
		String order = this.given.order(signedIn(), Placing.monthly(1, this.today.plusDays(7)));
		PortalClient stranger = NewCustomer.of(this.store, "別の商事株式会社").signIn(this.port);

		assertThat(stranger.get("/mypage/activity").body()).doesNotContain(order, name());
	}

	private SignedInMember signedIn() {
		return this.transaction.execute((status) -> SignedInMember.of(this.members.byId(this.colleague.id())));
	}

	private String name() {
		return this.colleague.person().name();
	}

	private String companys() {
		return this.admin.get("/mypage/activity?of=company").body();
	}

	/** A line of the table has all of these, in their order. */
	private static void assertRow(String page, String... parts) {
		List<String> rows = ROW.matcher(page).results().map((row) -> row.group()).toList();
		assertThat(rows).anySatisfy((row) -> assertThat(row).containsSubsequence(parts));
	}

}
