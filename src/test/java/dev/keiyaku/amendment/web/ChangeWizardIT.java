package dev.keiyaku.amendment.web;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import dev.keiyaku.PortalClient;
import dev.keiyaku.amendment.Amendment;
import dev.keiyaku.amendment.Timing;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.Catalog;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.catalog.StartDates;
import dev.keiyaku.order.Placing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/** Given a company with a monthly contract of 3 licenses that began today (store 6.2). */
class ChangeWizardIT extends AmendmentWizardTest {

	@Autowired
	private Catalog catalog;

	@Autowired
	private StartDates startDates;

	private String contract;

	private LocalDate earliest;

	@BeforeEach
	void aCompanyWithAContract() {
		givenACompany("追加商事株式会社");
		PricedLine line = Placing.monthly(3, this.today);
		this.contract = running(line);
		this.earliest = this.startDates.earliest(this.catalog.plan(line.planCode()).orElseThrow());
	}

	private String page(String step) {
		return contractPage(this.contract) + "/change/" + step;
	}

	private HttpResponse<String> step(String slug, Map<String, Object> values) {
		return handIn(page(slug), values);
	}

	private static Map<String, Object> quantity(Object quantity) {
		return Map.of("quantityRows", List.of(Map.of("quantity", quantity)));
	}

	private void keepThePlan() {
		accepted(step("plans", Map.of("planRows", List.of(Map.of("planCode", "zoom-workplace-pro-monthly")))));
	}

	@Test
	void moreOfAMonthlyPlanBeginsOnTheDayThatIsChosen() {
		keepThePlan();
		accepted(step("quantities", quantity(5)));
		HttpResponse<String> tooEarly = step("start", Map.of("desiredStart", this.today.toString()));
		assertThat(tooEarly.statusCode()).isEqualTo(422);
		assertThat(tooEarly.body()).contains("desiredStart");
		accepted(step("start", Map.of("desiredStart", this.earliest.toString())));
		accepted(step("customer", customer()));
		accepted(step("service-terms", Map.of("serviceTerms", List.of(Map.of("consent", true)))));
		accepted(step("payment", Map.of("paymentMethod", "deferred-invoice", "paymentTermsConsent", true)));
		String confirm = this.client.submitUrl(page("confirm"));
		assertThat(this.client.postAtOnce(5, confirm, Map.of("salesTermsConsent", true)))
			.allSatisfy(AmendmentWizardTest::accepted);

		Amendment change = this.amendments.open(this.contract).orElseThrow();
		assertThat(change.timing()).isEqualTo(Timing.IMMEDIATE);
		assertThat(change.effectiveDay()).contains(this.earliest);
		assertThat(this.amendments.ofContract(this.contract)).hasSize(1);
		LocalDate lastDay = this.contracts.byNumber(this.contract).termOn(this.today).lastDay();
		long days = lastDay.toEpochDay() - this.today.toEpochDay() + 1;
		long left = lastDay.toEpochDay() - this.earliest.toEpochDay() + 1;
		assertThat(change.charge().amounts().subtotal()).isEqualTo(2 * 2_580 * left / days);
		assertThat(this.client.get("/mypage/contracts/" + this.contract + "/change").statusCode()).isEqualTo(302);
	}

	@Test
	void whatCannotBeIsRefusedAtItsFieldAndNothingTypedIsLost() {
		keepThePlan();
		String field = "quantityRows[0].quantity";
		for (Object nothing : List.of(0, -1, -4_294_967_291L)) {
			refused(step("quantities", quantity(nothing)), field, "1以上の数量を入力してください。", "「解約手続き」でお申し込みください。");
		}
		refused(step("quantities", quantity(100)), field, "数量は99ライセンス以下で指定してください。");
		assertThat(this.client.get(page("quantities")).body()).contains("\"quantity\":100");
		refused(step("quantities", quantity(new BigDecimal("1e25"))), field, "99,999以下で入力してください。");
		refused(step("quantities", quantity(1.5)), field, "整数で入力してください。");
		for (String text : List.of("五", "1e2")) {
			refused(step("quantities", quantity(text)), field, "数値で入力してください。");
			assertThat(this.client.get(page("quantities")).body()).contains("\"quantity\":\"" + text + "\"");
		}
		accepted(step("quantities", quantity("５")));
		refused(step("quantities", quantity(3)), field, "今のご契約と同じ内容です。");
		refused(step("plans", Map.of("planRows", List.of(Map.of("planCode", "misago-board-light")))),
				"planRows[0].planCode", "表示されている選択肢の中から選択してください。");
	}

	@Test
	void whatIsHandedInPastAButtonIsToldWhy() {
		PricedLine annual = new PricedLine("zoom-workplace-pro", "Zoom Workplace Pro", "ライセンス", BillingPeriod.ANNUAL,
				this.today, 3, 25_800, List.of());
		String other = running(annual);
		LocalDate last = this.contracts.byNumber(other).termOn(this.today).lastDay();
		String rule = "年契約の商品は更新月（%1$d年%2$d月）にのみ変更できます。更新月の1日から満了日（%1$d年%2$d月%3$d日）までに、改めてお申し込みください。"
			.formatted(last.getYear(), last.getMonthValue(), last.getDayOfMonth());
		conflict(handInUnseen(contractPage(other) + "/change/quantities"), contractPage(other), rule);
		assertThat(this.client.get(contractPage(other)).body()).contains("数量・商品変更手続き：" + rule);

		accepted(this.client.post(this.client.submitUrl(contractPage(this.contract) + "/cancel/all/customer"),
				customer()));
		accepted(this.client.post(this.client.submitUrl(contractPage(this.contract) + "/cancel/all/reason"), Map.of()));
		accepted(
				this.client.post(this.client.submitUrl(contractPage(this.contract) + "/cancel/all/confirm"), Map.of()));
		String open = this.amendments.open(this.contract).orElseThrow().number();
		for (String page : List.of("/change/quantities", "/change/confirm", "/cancel/quantities", "/cancel/confirm")) {
			conflict(handInUnseen(contractPage(this.contract) + page), contractPage(this.contract),
					"先にお申し込みの手続き " + open + " があります。");
		}
		assertThat(this.client.get(contractPage(this.contract)).body())
			.contains("href=\"%s/procedures/%s\"".formatted(contractPage(this.contract), open));
		assertThat(this.client.get(contractPage(other) + "/procedures/" + open).statusCode()).isEqualTo(404);
		PortalClient stranger = admin("他人商事株式会社").signIn(this.port);
		String elsewhere = contractPage(this.contract) + "/procedures/" + open;
		assertThat(stranger.get(elsewhere).statusCode()).isEqualTo(404);
		assertThat(stranger.submit(elsewhere + "/withdraw", Map.of()).statusCode()).isEqualTo(404);
	}

	@Test
	void aLineOfAnotherContractIsNone() {
		String two = running(Placing.monthly(3, this.today), new PricedLine("misago-board-light", "みさごボード ライト", "ユーザー",
				BillingPeriod.MONTHLY, this.today, 10, 480, List.of()));
		for (String wizard : List.of("/change/lines", "/cancel/lines")) {
			for (Object lines : List.of(List.of("3"), List.of("1", "99999999999"), List.of("０"), "1")) {
				refused(handIn(contractPage(two) + wizard, Map.of("lines", lines)), "lines", "表示されている選択肢の中から選択してください。");
			}
			refused(handIn(contractPage(two) + wizard, Map.of()), "lines", "選択してください。");
		}
	}

	/** Store 3.3: a plan's maximum is the company's, whatever contract has it. */
	@Test
	void noMoreThanThePlansMaximumWithWhatTheCompanyHasBesides() {
		running(Placing.monthly(60, this.today));
		keepThePlan();
		HttpResponse<String> refused = step("quantities", quantity(40));
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.body()).contains("quantityRows[0].quantity", "ご契約・ご注文中の60ライセンスと合わせて99ライセンスまで");
		accepted(step("quantities", quantity(39)));
	}

	@Test
	void noMoreThanThePlansMaximumInAllLinesOfOneContract() {
		givenACompany("二明細商事株式会社");
		this.contract = running(Placing.monthly(60, this.today), Placing.monthly(30, this.today));
		accepted(step("lines", Map.of("lines", List.of("1"))));
		keepThePlan();
		refused(step("quantities", quantity(70)), "quantityRows[0].quantity", "ほかの契約明細の分と合わせて99ライセンスまで",
				"合わせて100ライセンス");
		accepted(step("quantities", quantity(69)));
	}

	@Test
	void noMoreThanTheMaximumOfThePlanThatALineMovesTo() {
		givenACompany("年額商事株式会社");
		PricedLine annual = Placing.annual(960, this.today);
		running(annual);
		this.contract = running(Placing.monthly(60, this.today));
		accepted(step("plans", Map.of("planRows", List.of(Map.of("planCode", annual.planCode())))));
		accepted(step("options", Map.of("optionRows", List.of(Map.of("options", List.of())))));
		refused(step("quantities", quantity(60)), "quantityRows[0].quantity", "ご契約・ご注文中の960ライセンスと合わせて999ライセンスまで");
		accepted(step("quantities", quantity(39)));
	}

	@Test
	void nobodyElseReachesIt() {
		PortalClient stranger = admin("他人商事株式会社").signIn(this.port);
		for (String path : List.of("", "/change", "/change/quantities", "/cancel", "/cancel/all",
				"/procedures/A-10000001", "/procedures/A-10000001/withdraw")) {
			assertThat(stranger.get(contractPage(this.contract) + path).statusCode()).as(path).isEqualTo(404);
		}
		for (String path : List.of("/change/quantities", "/cancel/confirm", "/cancel/all/confirm")) {
			assertThat(stranger.post(contractPage(this.contract) + path + "?fingerprint=unseen", Map.of()).statusCode())
				.as(path)
				.isEqualTo(404);
		}
		PortalClient colleague = this.buyer.colleague(this.store).signIn(this.port);
		assertThat(colleague.get(contractPage(this.contract) + "/change").statusCode()).isEqualTo(403);
		assertThat(colleague.get(contractPage(this.contract)).body()).doesNotContain("数量・商品変更手続き")
			.doesNotContain("一括解約する");
	}

}
