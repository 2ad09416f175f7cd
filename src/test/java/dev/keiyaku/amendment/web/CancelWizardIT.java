package dev.keiyaku.amendment.web;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import dev.keiyaku.amendment.Amendment;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.LineOption;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.store.Texts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given a company with an annual contract of two lines, one of them with two options of
 * which one needs the other (store 7.2).
 */
class CancelWizardIT extends AmendmentWizardTest {

	@Autowired
	private Texts texts;

	private String contract;

	@BeforeEach
	void aCompanyWithAContract() {
		givenACompany("縮小商事株式会社");
		this.contract = running(
				new PricedLine("zoom-workplace-business", "Zoom Workplace Business", "ライセンス", BillingPeriod.ANNUAL,
						this.today, 12, 32_400,
						List.of(new LineOption("cloud-storage", "クラウド録画ストレージ", "ライセンス", 12, 6_000),
								new LineOption("transcript", "議事録アシスト", "ライセンス", 12, 9_600),
								new LineOption("webinar-500", "ウェビナー500", "ライセンス", 4, 94_800))),
				new PricedLine("zoom-workplace-pro", "Zoom Workplace Pro", "ライセンス", BillingPeriod.ANNUAL, this.today, 3,
						25_800, List.of()));
		accepted(step("lines", Map.of("lines", List.of("1"))));
	}

	private String page(String step) {
		return contractPage(this.contract) + "/cancel/" + step;
	}

	private HttpResponse<String> step(String slug, Map<String, Object> values) {
		return handIn(page(slug), values);
	}

	private static Map<String, Object> part(Object licenses, boolean storage, boolean transcript, Object webinars) {
		return Map.of("cancelRows", List.of(Map.of("extent", "PART", "quantity", licenses), Map.of("gone", storage),
				Map.of("gone", transcript), Map.of("quantity", webinars)));
	}

	private HttpResponse<String> cancelling(Object licenses) {
		return step("quantities", part(licenses, false, false, 0));
	}

	@Test
	void whatCannotBeIsRefusedAtItsFieldAndNothingTypedIsLost() {
		String field = "cancelRows[0].quantity";
		refused(cancelling(3), field, "残りが最低数量の10ライセンスを下回ります。解約する数量を2ライセンスまでにするか、解約の範囲で「この商品をすべて解約する」を選んでください。");
		assertThat(this.client.get(page("quantities")).body()).contains("\"quantity\":3");
		refused(cancelling(13), field, "ご契約の数量（12ライセンス）までの数を入力してください。");
		refused(cancelling(-1), field, "0以上で入力してください。");
		refused(cancelling(1_000_000), field, "99,999以下で入力してください。");
		refused(cancelling("二"), field, "数値で入力してください。");
		assertThat(this.client.get(page("quantities")).body()).contains("\"quantity\":\"二\"");
		accepted(cancelling("２"));
		refused(step("quantities", part(0, false, false, 5)), "cancelRows[3].quantity", "ご契約の数量（4ライセンス）まで");
		refused(cancelling(0), "cancelRows[0].extent", "解約する数量がありません。");
	}

	@Test
	void theOptionsThatGoAlongAreNamedBeforeItIsSent() {
		assertThat(this.client.get(page("quantities")).body())
			.contains("オプションの「クラウド録画ストレージ」「議事録アシスト」「ウェビナー500」も、あわせて解約になります。")
			.contains("このオプションを必要とする「議事録アシスト」も、あわせて解約になります。")
			.contains("オプションの「クラウド録画ストレージ」「議事録アシスト」の数量も、あわせて減ります。");
		accepted(step("quantities", part(0, true, false, 0)));
		accepted(step("customer", customer()));
		assertThat(this.client.get(page("confirm")).body())
			.contains("明細1（Zoom Workplace Business）では、オプションの「議事録アシスト」も、あわせて解約になります。");
		accepted(step("confirm", Map.of("salesTermsConsent", true)));
		Amendment cancellation = this.amendments.open(this.contract).orElseThrow();
		assertThat(cancellation.proposal().after().get(0).options()).extracting(LineOption::code)
			.containsExactly("webinar-500");
	}

	@Test
	void aLineGoesWithItsOptionsWhateverIsSaidOfThem() {
		accepted(step("quantities", Map.of("cancelRows", List.of(Map.of("extent", "WHOLE", "quantity", 1),
				Map.of("gone", false), Map.of("gone", false), Map.of("quantity", 99)))));
		accepted(step("customer", customer()));
		assertThat(this.client.get(page("confirm")).body())
			.contains("オプションの「クラウド録画ストレージ」「議事録アシスト」「ウェビナー500」も、あわせて解約になります。");
		accepted(step("confirm", Map.of("salesTermsConsent", true)));
		assertThat(this.amendments.open(this.contract).orElseThrow().proposal().after()).hasSize(1);
	}

	@Test
	void whoCancelsAllLinesIsToldThatTheContractEnds() {
		String told = "一括解約と同じく、%sをもって契約が終了します。"
			.formatted(this.texts.dayWithWeekday(this.contracts.byNumber(this.contract).termOn(this.today).lastDay()));
		Map<String, Object> whole = Map.of("extent", "WHOLE", "quantity", 0);
		Map<String, Object> option = Map.of("gone", false);
		accepted(step("quantities", Map.of("cancelRows", List.of(whole, option, option, Map.of("quantity", 0)))));
		accepted(step("customer", customer()));
		assertThat(this.client.get(page("confirm")).body()).as("one of two lines").doesNotContain("一括解約と同じく");

		accepted(step("lines", Map.of("lines", List.of("1", "2"))));
		accepted(
				step("quantities", Map.of("cancelRows", List.of(whole, option, option, Map.of("quantity", 0), whole))));
		accepted(step("customer", customer()));
		assertThat(this.client.get(page("confirm")).body()).contains(told);
		accepted(step("confirm", Map.of("salesTermsConsent", true)));
		assertThat(this.amendments.open(this.contract).orElseThrow().proposal().endsContract()).isTrue();
	}

	@Test
	void aContractThatHasNotStartedCanOnlyBeCancelledAsAWhole() {
		String later = running(new PricedLine("zoom-workplace-pro", "Zoom Workplace Pro", "ライセンス", BillingPeriod.ANNUAL,
				this.today.plusDays(20), 3, 25_800, List.of()));
		conflict(handInUnseen(contractPage(later) + "/cancel/quantities"), contractPage(later),
				"契約が始まる前にお手続きできるのは、一括解約だけです。", "契約の開始日（");
		assertThat(this.client.get(contractPage(later) + "/cancel/all").statusCode()).isEqualTo(302);
		assertThat(this.client.get(contractPage(later)).body())
			.contains("一括解約する", "aria-describedby=\"why-no-cancellation\">解約手続き</button>")
			.containsPattern("id=\"why-no-cancellation\"[^>]*>解約手続き：契約が始まる前にお手続きできるのは、一括解約だけです。");
		assertThat(this.client.get(contractPage(this.contract)).body()).doesNotContain("why-no-cancellation");
	}

}
