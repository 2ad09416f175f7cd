package dev.keiyaku.mail;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.keiyaku.mail.ExampleMails.contract;
import static dev.keiyaku.mail.ExampleMails.hanako;
import static dev.keiyaku.mail.ExampleMails.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MailRendererTest {

	private final MailRenderer renderer = new MailRenderer(ExampleMails.STORE);

	@ParameterizedTest
	@CsvSource({ "order-received,【注文受付のご連絡（NP掛け払い）】サンプル株式会社 様", "order-accepted,【注文受付結果のご連絡（NP掛け払い）】サンプル株式会社 様",
			"order-cancelled,【注文キャンセルのご連絡（NP掛け払い）】サンプル株式会社 様", "receipt-request,【受領確認のお願い】サンプル株式会社 様（注文番号：O-10000001）",
			"receipt-reminder,【再送：受領確認のお願い】サンプル株式会社 様（注文番号：O-10000001）" })
	void theSubjectTellsEventAndCompany(String template, String subject) {
		assertThat(this.renderer.render(template, order(hanako())).subject()).isEqualTo(subject);
	}

	@ParameterizedTest
	@CsvSource({ "order-received,''", "order-accepted,''", "order-cancelled,''", "order-withdrawn,''",
			"receipt-request,?tab=delivery", "receipt-reminder,?tab=delivery" })
	void anOrdersMailOpensWithTheReaderAndClosesWithTheStore(String template, String tab) {
		String text = this.renderer.render(template, order(hanako())).text();
		assertThat(text).startsWith("サンプル株式会社\n情報システム部\n山田 花子 様\n\n平素より見本ストアを")
			.contains("O-10000001", "ミーティング Pro", "https://store.example/mypage/orders/O-10000001" + tab + "\n")
			.contains(
					"運営：見本商事株式会社\n〒100-0001 東京都千代田区千代田1-1\n電話：03-0000-0000\nお問い合わせフォーム：https://store.example/inquiry\n")
			.endsWith("────\n")
			.doesNotContain("[(", "[#", "[/", "\n\n\n", "null");
	}

	@Test
	void theOrderIsListedWithItsAmounts() {
		assertThat(this.renderer.render("order-received", order(hanako())).text()).contains("""
				■ ご注文内容
				・ミーティング Pro
				　数量：1,200ライセンス　金額：2,400,000円（税抜）／年額
				　利用開始希望日：2027年3月1日
				・ストレージ & 追加容量
				　数量：1式　金額：500円（税抜）／年額
				　利用開始希望日：2027年3月1日

				小計（税抜）：2,400,500円
				消費税（10%）：240,050円
				合計（税込）：2,640,550円
				""");
	}

	@Test
	void aCancellationTellsItsReason() {
		assertThat(this.renderer.render("order-cancelled", order(hanako())).text())
			.contains("■ キャンセルの理由\nご利用限度額を超えているため\n");
	}

	@Test
	void aRenewalNoticeTellsTheTermsEnd() {
		RenderedMail mail = this.renderer.render("renewal-notice", contract(hanako()));
		assertThat(mail.subject()).isEqualTo("【契約更新時期のご案内】サンプル株式会社 様（契約番号：C-10000001）");
		assertThat(mail.text()).contains("2028年2月28日", "2028年2月\n", "https://store.example/mypage/contracts/C-10000001")
			.doesNotContain("[(", "[#", "\n\n\n", "null");
	}

	@Test
	void anEndNoticeTellsTheLastDayAndWhereLinesGoOn() {
		Correspondence ends = contract(hanako());
		RenderedMail mail = this.renderer.render("end-notice", ends);
		assertThat(mail.subject()).isEqualTo("【契約終了のお知らせ】サンプル株式会社 様（契約番号：C-10000001）");
		assertThat(mail.text()).contains("2028年2月28日\n", "https://store.example/mypage/contracts/C-10000001")
			.doesNotContain("[(", "[#", "\n\n\n", "null", "引き続き");

		Map<String, Object> facts = new HashMap<>(ends.facts());
		facts.put("successors", List.of("C-10000002", "C-10000003"));
		assertThat(this.renderer.render("end-notice", new Correspondence(hanako(), facts)).text())
			.contains("■ 引き続きご利用いただくご契約\nC-10000002\nC-10000003\n")
			.doesNotContain("\n\n\n");
	}

	@ParameterizedTest
	@CsvSource({ "true,false,1か月ごとに自動的に更新されます", "false,false,更新月は2028年2月です", "true,true,更新されずに2028年2月28日をもって終了します" })
	void aStartTellsItsFirstTermAndHowItGoesOn(boolean monthly, boolean ends, String rule) {
		Map<String, Object> facts = new HashMap<>(contract(hanako()).facts());
		facts.putAll(Map.of("startLines", facts.get("lines"), "startDate", LocalDate.of(2027, 3, 1), "termStart",
				LocalDate.of(2027, 3, 1), "period", "年額", "startPrice", "2,400,500円／年", "monthly", monthly,
				"noticeDays", 30, "ends", ends));
		RenderedMail mail = this.renderer.render("contract-started", new Correspondence(hanako(), facts));
		assertThat(mail.subject()).isEqualTo("【契約開始のご連絡】サンプル株式会社 様（契約番号：C-10000001）");
		assertThat(mail.text())
			.contains("■ 契約番号\nC-10000001\n", "・ミーティング Pro\n　数量：1,200ライセンス　金額：2,400,000円（税抜）／年額\n",
					"合計：2,400,500円／年（税抜）\n", "2027年3月1日から2028年2月28日まで", rule,
					"https://store.example/mypage/contracts/C-10000001\n")
			.doesNotContain("[(", "[#", "\n\n\n", "null");
	}

	@Test
	void aReaderWithoutDepartmentLeavesNoGap() {
		MailRecipient taro = new MailRecipient("サンプル株式会社", "", "田中 太郎", "taro@sample.example");
		assertThat(this.renderer.render("order-received", order(taro)).text()).startsWith("サンプル株式会社\n田中 太郎 様\n");
	}

	@Test
	void aLineBreakInACompanysNameStaysInTheSubjectsLine() {
		MailRecipient forger = new MailRecipient("悪意\r\nBcc: victim@example.com\u2028", null, "誰か", "a@sample.example");
		RenderedMail mail = this.renderer.render("order-received", order(forger));
		assertThat(mail.subject()).isEqualTo("【注文受付のご連絡（NP掛け払い）】悪意 Bcc: victim@example.com 様");
		assertThat(mail.text()).contains("■ 注文番号");
	}

	@Test
	void whatACustomerTypedIsNotEvaluated() {
		MailRecipient forger = new MailRecipient("${1+1} [(${7*7})] __${8*8}__", null, "<b>誰か</b>", "a@sample.example");
		RenderedMail mail = this.renderer.render("order-received", order(forger));
		assertThat(mail.subject()).contains("${1+1} [(${7*7})] __${8*8}__");
		assertThat(mail.text()).startsWith("${1+1} [(${7*7})] __${8*8}__\n<b>誰か</b> 様\n");
	}

	@Test
	void aTemplateThatIsNotThereIsNamed() {
		assertThatExceptionOfType(UncheckedIOException.class)
			.isThrownBy(() -> this.renderer.render("no-such-mail", order(hanako())))
			.withMessageContaining("mail/no-such-mail.txt");
	}

}
