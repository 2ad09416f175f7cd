package dev.keiyaku.bill.web;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

import dev.keiyaku.bill.Bill;
import dev.keiyaku.bill.BillFixture;
import dev.keiyaku.bill.BillLine;
import dev.keiyaku.bill.InvoicedBy;
import dev.keiyaku.document.TestPapers;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is paid by: a bill on paper, read as text and left as pictures in target/bills.
 */
class BillPaperTests {

	private static final Pattern PAGE_NUMBER = Pattern.compile("(\\d+) / (\\d+)");

	/** 16 mm in points, less what rounding takes. */
	private static final float MARGIN = 44.5f;

	private static final Duration FAST_ENOUGH = Duration.ofMillis(500);

	private final BillPaper paper = new BillPaper(TestPapers.papers(), new BillTable(TestPapers.texts()),
			TestPapers.texts());

	private PDDocument pdf(Bill bill) throws IOException {
		return Loader.loadPDF(this.paper.of(bill));
	}

	private static String text(PDDocument pdf, int from, int to) throws IOException {
		PDFTextStripper stripper = new PDFTextStripper();
		stripper.setSortByPosition(true);
		stripper.setStartPage(from);
		stripper.setEndPage(to);
		return stripper.getText(pdf);
	}

	private static String text(PDDocument pdf) throws IOException {
		return text(pdf, 1, pdf.getNumberOfPages());
	}

	/** 3 lines of 105 yen: 31 yen of tax, not 30 (store 3.3). */
	@Test
	void anInvoiceHasAllThatAQualifiedInvoiceSays() throws IOException {
		Bill bill = BillFixture.issued(InvoicedBy.STORE,
				List.of(BillFixture.plan("A", 105, 1), BillFixture.plan("B", 105, 1), BillFixture.option("C", 105, 1)));

		try (PDDocument pdf = pdf(bill)) {
			assertThat(text(pdf)).contains("請求書", "請求番号：B-10000001", "発行日：2026年12月1日", "サンプル株式会社　御中", "ご請求金額（税込）",
					"346円", "お支払期限", "2027年1月31日", "対象の期間", "2026年12月1日～2026年12月31日", "契約番号", "C-10000001", "オプション：C",
					"小計（税抜）", "10%対象（税抜）", "315円", "消費税（10%）", "31円", "合計（税込）", "お振込先", "見本銀行 丸の内支店", "1 / 1");
			assertThat(text(pdf)).doesNotContain("請求明細書", "決済事業者", "　様", "〓", "??");
			draw(pdf, "invoice");
		}
		assertThat(this.paper.fileName(bill)).isEqualTo("請求書_B-10000001.pdf");
	}

	@Test
	void whereTheProviderInvoicesThePaperSaysThatItIsNoInvoice() throws IOException {
		Bill bill = BillFixture.issued(InvoicedBy.PROVIDER,
				List.of(BillFixture.plan("クラウド会議 標準版", 1_200, 3), BillFixture.option("録画", 300, 3)));

		try (PDDocument pdf = pdf(bill)) {
			assertThat(text(pdf)).contains("請求明細書", "請求書は、決済事業者から別にお送りします。本書はその明細です。", "取引番号", "B-10000001-1")
				.doesNotContain("お振込先");
			draw(pdf, "details");
		}
		assertThat(this.paper.fileName(bill)).isEqualTo("請求明細書_B-10000001.pdf");
	}

	/** The settings of today name ケイヤク商事株式会社, whose seal does not belong here. */
	@Test
	void theIssuerIsTheOneOfThatDay() throws IOException {
		try (PDDocument pdf = pdf(BillFixture.issued(InvoicedBy.STORE, BillFixture.lines(1)))) {
			assertThat(text(pdf)).contains("旧社名株式会社", "登録番号：T1111111111111", "電話：03-1111-1111")
				.doesNotContain("ケイヤク商事", "T9234567890123");
			assertThat(pdf.getPage(0).getResources().getXObjectNames()).isEmpty();
		}
	}

	@Test
	void whatIsBilledByHandSaysHowItIsPaid() throws IOException {
		try (PDDocument pdf = pdf(BillFixture.byHand("見本銀行 本店 普通 1234567\nにお振り込みください。", BillFixture.lines(2)))) {
			assertThat(text(pdf)).contains("請求書", "見本銀行 本店 普通 1234567", "にお振り込みください。")
				.doesNotContain("請求明細書", "取引番号", "〓");
			draw(pdf, "by-hand");
		}
	}

	@Test
	void whatIsBilledByDaysSaysHow() throws IOException {
		try (PDDocument pdf = pdf(BillFixture.ofProcedure(List.of(BillFixture.share("クラウド会議 標準版", 3_000))))) {
			assertThat(text(pdf)).contains("3,100円 × 2 × 15日 ÷ 31日", "手続き", "A-10000001", "2026年12月17日～2026年12月31日",
					"3,300円");
			draw(pdf, "by-days");
		}
	}

	@Test
	void eachLineOfSeveralContractsSaysOfWhichAndForWhen() throws IOException {
		try (PDDocument pdf = pdf(
				BillFixture.issued(InvoicedBy.PROVIDER, List.of(BillFixture.plan("クラウド会議 標準版", 1_200, 3),
						BillFixture.option("録画", 300, 3), BillFixture.planOf("C-10000002", "端末防御", 500, 2))))) {
			assertThat(text(pdf)).contains("契約 C-10000001", "契約 C-10000002", "2026年12月1日～2026年12月31日");
			draw(pdf, "contracts");
		}
	}

	@Test
	void longNamesStayOnThePage() throws IOException {
		for (String letters : List.of("W", "長い名前の", "https://sample.example/")) {
			List<BillLine> lines = List.of(BillFixture.plan(letters.repeat(200 / letters.length()), 99_999_999, 9_999),
					BillFixture.option(letters.repeat(100 / letters.length()), 1, 1));
			Bill bill = BillFixture.issued(InvoicedBy.PROVIDER, letters.repeat(100 / letters.length()),
					letters.repeat(100 / letters.length()), lines);
			try (PDDocument pdf = pdf(bill)) {
				assertThat(String.join("", outside(pdf))).isEmpty();
				assertThat(text(pdf).replaceAll("\\s", "")).contains(letters.repeat(3), "999,899,990,001");
				draw(pdf, "long-" + (int) letters.charAt(0));
			}
		}
	}

	/** What is set beyond the margins of a page. */
	private static List<String> outside(PDDocument pdf) throws IOException {
		List<String> outside = new ArrayList<>();
		PDFTextStripper stripper = new PDFTextStripper() {
			@Override
			protected void processTextPosition(TextPosition letter) {
				if (letter.getX() < MARGIN || letter.getX() + letter.getWidth() > letter.getPageWidth() - MARGIN) {
					outside.add(letter.getUnicode());
				}
			}
		};
		stripper.getText(pdf);
		return outside;
	}

	@Test
	void everyFontIsEmbedded() throws IOException {
		try (PDDocument pdf = pdf(BillFixture.issued(InvoicedBy.STORE, BillFixture.lines(10)))) {
			for (PDPage page : pdf.getPages()) {
				for (COSName name : page.getResources().getFontNames()) {
					assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
				}
			}
		}
	}

	@Test
	void aLongBillRepeatsItsHeadingAndKeepsOptionsWithTheirPlan() throws IOException {
		Bill bill = BillFixture.issued(InvoicedBy.STORE, BillFixture.lines(100));

		try (PDDocument pdf = pdf(bill)) {
			int pages = pdf.getNumberOfPages();
			assertThat(pages).isGreaterThan(2);
			for (int page = 1; page <= pages; page++) {
				String text = text(pdf, page, page);
				assertThat(PAGE_NUMBER.matcher(text).results().map((found) -> found.group()).toList())
					.contains(page + " / " + pages);
				assertThat(text).contains("品名", "B-10000001");
				// an option is never the first on a page
				assertThat(text.substring(text.indexOf("品名")).lines().skip(1).findFirst().orElseThrow())
					.doesNotContain("オプション");
				draw(pdf, "hundred-" + page);
			}
			String all = text(pdf);
			assertThat(IntStream.range(0, 100)
				.filter((n) -> !all.contains(((n % 3 == 2) ? "追加容量100GB " : "クラウド会議 標準版 ") + n))
				.boxed()
				.collect(Collectors.toList())).isEmpty();
			assertThat(text(pdf, pages, pages)).contains("%,d円".formatted(bill.total()));
		}
	}

	/** The processor's time, so that a busy machine does not count. */
	@Test
	void aHundredLinesAreSetInHalfASecond() {
		Bill bill = BillFixture.issued(InvoicedBy.PROVIDER, BillFixture.lines(100));
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		for (int n = 0; n < 5; n++) {
			this.paper.of(bill);
		}
		List<Long> nanos = new ArrayList<>();
		for (int n = 0; n < 7; n++) {
			long before = threads.getCurrentThreadCpuTime();
			this.paper.of(bill);
			nanos.add(threads.getCurrentThreadCpuTime() - before);
		}
		Duration median = Duration.ofNanos(nanos.stream().sorted().skip(3).findFirst().orElseThrow());
		System.out.printf("bill of 100 lines: %d ms of the processor%n", median.toMillis());
		assertThat(median).isLessThan(FAST_ENOUGH);
	}

	private static void draw(PDDocument pdf, String name) throws IOException {
		File folder = new File("target/bills");
		folder.mkdirs();
		int page = name.startsWith("hundred-") ? Integer.parseInt(name.substring("hundred-".length())) - 1 : 0;
		BufferedImage picture = new PDFRenderer(pdf).renderImageWithDPI(page, 90);
		ImageIO.write(picture, "png", new File(folder, name + ".png"));
	}

}
