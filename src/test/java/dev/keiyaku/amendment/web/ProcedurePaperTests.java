package dev.keiyaku.amendment.web;

import java.io.File;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

import dev.keiyaku.amendment.Amendment;
import dev.keiyaku.amendment.AmendmentFixture;
import dev.keiyaku.amendment.AmendmentKind;
import dev.keiyaku.amendment.CancellationReason;
import dev.keiyaku.amendment.ChangeKind;
import dev.keiyaku.amendment.Charge;
import dev.keiyaku.amendment.Entered;
import dev.keiyaku.amendment.LineChange;
import dev.keiyaku.amendment.Proposal;
import dev.keiyaku.amendment.Timing;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.CatalogFixture;
import dev.keiyaku.catalog.LineOption;
import dev.keiyaku.contract.ContractLine;
import dev.keiyaku.document.TestPapers;
import dev.keiyaku.purchase.Answer;
import dev.keiyaku.purchase.Buyer;
import dev.keiyaku.purchase.Contact;
import dev.keiyaku.purchase.EndUser;
import dev.keiyaku.purchase.Place;
import dev.keiyaku.purchase.PurchaseConsent;
import dev.keiyaku.purchase.PurchaseFixture;
import dev.keiyaku.store.Texts;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** お申込内容, looked at as text and left as pictures in target/procedures. */
class ProcedurePaperTests {

	private static final Clock NOON = CatalogFixture.noonOf("2026-12-01");

	private static final LocalDate DAY = LocalDate.of(2027, 1, 1);

	private static final Place PLACE = new Place("1000005", "東京都千代田区丸の内1-2-3 サンプルビル");

	private static final Contact CONTACT = new Contact("情報システム部", "見本 花子", "ミホン ハナコ", "0312345678",
			"hanako@sample.example");

	private static final Buyer BUYER = new Buyer("K-10000001", "サンプル株式会社", "10000000001", PLACE, "部長", CONTACT);

	private final Texts texts = TestPapers.texts();

	private final ProcedurePaper paper = new ProcedurePaper(TestPapers.papers(),
			new ProposalTable(null, this.texts, null), PurchaseFixture.view(this.texts), this.texts, NOON);

	private static ContractLine line(int number, int quantity, int licences) {
		return new ContractLine(number, "pro", "Zoom Workplace Pro 第%d号（月額）".formatted(number), "ライセンス", quantity,
				2_000, List.of(new LineOption("phone", "Zoom Phone", "回線", licences, 500)));
	}

	private static LineChange more(int number) {
		return new LineChange(number, line(number, 10, 1), line(number, 15, 5), null,
				Set.of(ChangeKind.INCREASE, ChangeKind.OPTION_ADDED));
	}

	private byte[] change(int lines) {
		List<LineChange> changes = IntStream.rangeClosed(1, lines).mapToObj(ProcedurePaperTests::more).toList();
		List<Charge.Item> items = IntStream.rangeClosed(1, lines)
			.mapToObj((number) -> new Charge.Item("Zoom Workplace Pro 第%d号（月額）".formatted(number), 1, 2_903,
					new Charge.Share(3, 2_000, 15, 31)))
			.toList();
		Proposal proposal = new Proposal(AmendmentKind.CHANGE, Timing.IMMEDIATE, DAY, "選ばれた日から適用されます",
				BillingPeriod.MONTHLY, changes, new Charge(items));
		return this.paper.of(AmendmentFixture.asked(proposal,
				Entered.ofChange(BUYER, new EndUser("本社", PLACE, CONTACT), "deferred-invoice",
						List.of(new Answer("Zoom Workplace Pro", "管理者のメールアドレス", "kanri@sample.example")),
						List.of(new PurchaseConsent(PurchaseConsent.Issuer.STORE, "sales", "2026-10", "販売規約"))),
				NOON));
	}

	@Test
	void aChangeSaysWhatWasAndWhatWillBeAndWhatItCosts() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(change(1))) {
			assertThat(text(pdf, 1, 1)).contains("数量・商品変更　お申込内容", "手続き番号：A-10000001", "発行日：2026年12月1日", "サンプル株式会社　御中",
					"ケイヤク商事株式会社", "登録番号：T9234567890123", "契約番号", "C-10000001", "申請（2026年12月1日現在）", "2027年1月1日",
					"選ばれた日から適用されます", "情報システム部 部長 見本 花子 様", "03-1234-5678", "ご利用者", "NP掛け払い", "10ライセンス", "20,000円／月",
					"15ライセンス", "30,000円／月", "オプション：Zoom Phone", "1回線", "5回線", "20,500円", "32,500円", "2,050円", "3,250円",
					"22,550円", "35,750円", "2,000円 × 3 × 15日 ÷ 31日", "2,903円", "消費税（10%）", "290円", "3,193円",
					"管理者のメールアドレス", "販売規約（2026-10版）", "1 / 1");
			assertThat(text(pdf, 1, 1)).doesNotContain("〓", "??", "解約の理由");
			draw(pdf, "change");
		}
	}

	@Test
	void aFullCancellationSaysTheLastDayAndTheReason() throws IOException {
		Proposal proposal = new Proposal(AmendmentKind.FULL_CANCELLATION, Timing.END_OF_TERM, DAY, "解約は、期間の終わりで効力が生じます",
				BillingPeriod.MONTHLY,
				List.of(new LineChange(1, line(1, 10, 1), null, null, Set.of(ChangeKind.CANCEL_ALL))), Charge.NONE);
		try (PDDocument pdf = Loader.loadPDF(this.paper.of(AmendmentFixture.asked(proposal,
				Entered.ofCancellation(BUYER, List.of(),
						new CancellationReason(List.of(CancellationReason.Cause.PRICE), "予算が減りました。\n来年また検討します。")),
				NOON)))) {
			assertThat(text(pdf, 1, 1))
				.contains("一括解約　お申込内容", "ご契約の最終日", "2026年12月31日", "10ライセンス", "契約終了", "追加のご請求はありません", "・解約の理由：料金が合わない",
						"・解約の理由：予算が減りました。", "・解約の理由：来年また検討します。")
				.doesNotContain("ご利用者", "支払条件", "??");
			draw(pdf, "cancellation");
		}
	}

	@Test
	void aLineThatMovesToAnotherPeriodAndAContractBeforeItsStartHaveTheirWords() throws IOException {
		ContractLine yearly = new ContractLine(2, "pro-year", "Zoom Workplace Pro（年額）", "ライセンス", 10, 21_000, List.of());
		Proposal moves = new Proposal(AmendmentKind.CHANGE, Timing.END_OF_TERM, DAY, "次の期間から", BillingPeriod.MONTHLY,
				List.of(new LineChange(1, line(1, 10, 1), line(1, 10, 1), null, Set.of()),
						new LineChange(2, line(2, 10, 1), yearly, BillingPeriod.ANNUAL, Set.of(ChangeKind.PLAN))),
				Charge.NONE);
		Entered entered = Entered.ofCancellation(BUYER, List.of(), CancellationReason.NONE);
		try (PDDocument pdf = Loader.loadPDF(this.paper.of(AmendmentFixture.asked(moves, entered, NOON)))) {
			assertThat(text(pdf, 1, 1)).contains("210,000円／年", "適用日から新しい契約", "20,500円", "22,550円");
			draw(pdf, "successor");
		}
		Proposal unstarted = new Proposal(AmendmentKind.FULL_CANCELLATION, Timing.BEFORE_START, null, "開始前",
				BillingPeriod.MONTHLY,
				List.of(new LineChange(1, line(1, 10, 1), null, null, Set.of(ChangeKind.CANCEL_ALL))), Charge.NONE);
		try (PDDocument pdf = Loader.loadPDF(this.paper.of(AmendmentFixture.asked(unstarted, entered, NOON)))) {
			assertThat(text(pdf, 1, 1)).contains("当店の受付と同時").doesNotContain("最終日", "適用されず");
		}
	}

	@Test
	void whatIsDeclinedSaysThatNothingOfItHolds() throws IOException {
		Proposal proposal = new Proposal(AmendmentKind.FULL_CANCELLATION, Timing.END_OF_TERM, DAY, "期間の終わり",
				BillingPeriod.MONTHLY,
				List.of(new LineChange(1, line(1, 10, 1), null, null, Set.of(ChangeKind.CANCEL_ALL))), Charge.NONE);
		Amendment declined = AmendmentFixture.asked(proposal,
				Entered.ofCancellation(BUYER, List.of(), CancellationReason.NONE), NOON);
		AmendmentFixture.decline(declined, NOON);
		try (PDDocument pdf = Loader.loadPDF(this.paper.of(declined))) {
			assertThat(text(pdf, 1, 1)).contains("下の内容は適用されず");
		}
	}

	/**
	 * Whatever the number of lines, each stands with its options, and sums with a line.
	 */
	@ParameterizedTest
	@ValueSource(ints = { 7, 8, 9, 10, 11, 12, 13, 50 })
	void manyLinesBreakWell(int lines) throws IOException {
		try (PDDocument pdf = Loader.loadPDF(change(lines))) {
			String all = text(pdf, 1, pdf.getNumberOfPages());
			for (int line = 1; line <= lines; line++) {
				assertThat(all).contains("第%d号".formatted(line));
			}
			for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
				String shown = text(pdf, page, page);
				assertThat(shown).contains("手続き番号：A-10000001", "%d / %d".formatted(page, pdf.getNumberOfPages()));
				if (shown.contains("1期間の金額（税抜）")) {
					assertThat(shown.split("1期間の金額（税抜）")[0]).as("%d lines, page %d", lines, page).contains("オプション：");
				}
			}
			draw(pdf, "lines-" + lines);
		}
	}

	@Test
	void everyFontIsEmbedded() throws IOException {
		try (PDDocument pdf = Loader.loadPDF(change(2))) {
			for (PDPage page : pdf.getPages()) {
				for (COSName name : page.getResources().getFontNames()) {
					assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
				}
			}
		}
	}

	private static String text(PDDocument pdf, int from, int to) throws IOException {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setSortByPosition(true);
		stripper.setStartPage(from);
		stripper.setEndPage(to);
		return stripper.getText(pdf);
	}

	private static void draw(PDDocument pdf, String name) throws IOException {
		new File("target/procedures").mkdirs();
		for (int page = 0; page < Math.min(pdf.getNumberOfPages(), 3); page++) {
			ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(page, 90), "png",
					new File("target/procedures/%s-%d.png".formatted(name, page + 1)));
		}
	}

}
