package dev.keiyaku.quote;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

import dev.keiyaku.payment.PaymentMethods;
import dev.keiyaku.document.TestPapers;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the boss reads: 御見積書, looked at as text and left as pictures in target/quotes. */
class QuoteDocumentTests {

	private static final Pattern PAGE_NUMBER = Pattern.compile("(\\d+) / (\\d+)");

	/** 16 mm in points, less what rounding takes. */
	private static final float MARGIN = 44.5f;

	private final QuoteDocument document = new QuoteDocument(TestPapers.papers(), TestPapers.texts(),
			new PaymentMethods("np-kakebarai"));

	private PDDocument pdf(Quote quote) throws IOException {
		return Loader.loadPDF(this.document.of(quote));
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

	@Test
	void itSaysWhatAJapaneseQuoteSays() throws IOException {
		Quote quote = QuoteFixture.quote(QuoteFixture.line("A", 105, 1), QuoteFixture.line("B", 105, 1),
				QuoteFixture.line("C", 105, 1));
		try (PDDocument pdf = pdf(quote)) {
			assertThat(text(pdf)).contains("御見積書", "見積番号：Q-10000001", "発行日：2026年12月1日", "サンプル株式会社　御中", "件名",
					"ケイヤク商事株式会社", "登録番号：T9234567890123", "御見積金額（税込）", "346円", "315円", "31円", "支払条件", "納期", "有効期限",
					"2026年12月31日", "備考", "稟議用に作成", "1 / 1");
			assertThat(text(pdf)).contains("ご担当：情報システム部　見本 花子様").doesNotContain(" 様", "　様", "〓");
		}
	}

	@Test
	void aPersonIsSamaAndNobodyIsBoth() throws IOException {
		try (PDDocument pdf = pdf(QuoteFixture.quote(Addressee.PERSON, "サンプル株式会社", QuoteFixture.lines(1)))) {
			assertThat(text(pdf)).contains("見本 花子　様", "サンプル株式会社", "情報システム部").doesNotContain("御中");
		}
	}

	@Test
	void companiesHaveRareCharacters() throws IOException {
		try (PDDocument pdf = pdf(QuoteFixture.quote(Addressee.COMPANY, "㈱髙島﨑商店 ㈲德永", QuoteFixture.lines(1)))) {
			assertThat(text(pdf)).contains("㈱髙島﨑商店", "㈲德永").doesNotContain("〓");
		}
	}

	/** The surname of many, which the documents' own font cannot write. */
	@Test
	void aRareKanjiIsSetInTheSpareFontAndWhatNoFontHasIsMarked() throws IOException {
		try (PDDocument pdf = pdf(QuoteFixture.quote(Addressee.COMPANY, "𠮷田한商店", QuoteFixture.lines(1)))) {
			assertThat(text(pdf)).contains("𠮷田〓商店　御中");
			assertThat(fonts(pdf)).anyMatch((name) -> name.contains("NotoSansJP"))
				.anyMatch((name) -> name.contains("BIZUDPGothic"));
		}
	}

	/** An address of the web, a line of dashes, a word of one letter. */
	@ParameterizedTest
	@ValueSource(strings = { "a", "W", "https://sample.example/", "0123456789", "－", "ー", "あ", "、", "_", "<" })
	void aTextWithoutSpacesStaysOnThePage(String letters) throws IOException {
		for (Addressee addressee : Addressee.values()) {
			try (PDDocument pdf = pdf(QuoteFixture.ofLongWords(addressee, letters))) {
				assertThat(String.join("", outside(pdf))).isEmpty();
				assertThat(text(pdf).replaceAll("\\s", "")).contains(letters.repeat(5));
				draw(pdf, "long-" + addressee + "-" + (int) letters.charAt(0));
			}
		}
	}

	@Test
	void remarksOfOneLongWordStayOnThePage() throws IOException {
		for (String remarks : List.of("x".repeat(150), "x".repeat(300), "見積".repeat(75) + "x".repeat(150))) {
			try (PDDocument pdf = pdf(QuoteFixture.quote(remarks, QuoteFixture.lines(9)))) {
				assertThat(String.join("", outside(pdf))).isEmpty();
				assertThat(text(pdf).replaceAll("\\s", "")).contains(remarks);
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

	private static List<String> fonts(PDDocument pdf) throws IOException {
		List<String> names = new ArrayList<>();
		for (PDPage page : pdf.getPages()) {
			for (COSName name : page.getResources().getFontNames()) {
				assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
				names.add(page.getResources().getFont(name).getName());
			}
		}
		return names;
	}

	@Test
	void everyFontIsEmbedded() throws IOException {
		try (PDDocument pdf = pdf(QuoteFixture.quote(Addressee.COMPANY, "サンプル株式会社", QuoteFixture.lines(11)))) {
			assertThat(fonts(pdf)).isNotEmpty().allMatch((name) -> name.contains("BIZUDPGothic"));
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 10 })
	void upToTenLinesFitOnOnePage(int lines) throws IOException {
		try (PDDocument pdf = pdf(QuoteFixture.quote(Addressee.COMPANY, "サンプル株式会社", QuoteFixture.lines(lines)))) {
			assertThat(pdf.getNumberOfPages()).isEqualTo(1);
			draw(pdf, lines);
		}
	}

	/** Whatever the number of lines, the sums follow a line on their own page. */
	@Test
	void noSumIsLeftAloneAndEveryPageRepeatsTheHeading() throws IOException {
		for (int lines = 8; lines <= 45; lines++) {
			try (PDDocument pdf = pdf(QuoteFixture.quote(Addressee.COMPANY, "サンプル株式会社", QuoteFixture.lines(lines)))) {
				int pages = pdf.getNumberOfPages();
				assertThat(text(pdf, pages, pages)).as("%d lines", lines).contains("第%d号".formatted(lines), "小計");
				for (int page = 1; page <= pages; page++) {
					String shown = text(pdf, page, page);
					assertThat(shown).as("%d lines, page %d", lines, page).contains("品名", "単価（円）", "見積番号：Q-10000001");
					assertThat(PAGE_NUMBER.matcher(text(pdf, page, page)).results().map((found) -> found.group()))
						.contains("%d / %d".formatted(page, pages));
				}
			}
		}
	}

	/** Whatever the number of plans, no page begins with options of a plan before it. */
	@Test
	void optionsStandOnThePageOfTheirPlan() throws IOException {
		for (int plans = 3; plans <= 20; plans++) {
			Quote quote = QuoteFixture.quote(Addressee.COMPANY, "サンプル株式会社", QuoteFixture.plansWithOptions(plans));
			try (PDDocument pdf = pdf(quote)) {
				for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
					String lines = text(pdf, page, page).split("品名", 2)[1];
					assertThat(lines.indexOf("号")).as("%d plans, page %d: %s", plans, page, lines)
						.isNotNegative()
						.isLessThan(lines.indexOf("Option"));
				}
				draw(pdf, 3 * plans);
			}
		}
	}

	@Test
	void longRemarksGoOnWithoutTheHeadingOfTheLines() throws IOException {
		Quote quote = QuoteFixture.quote("稟議用に作成しました。\n".repeat(40).strip(), QuoteFixture.lines(9));
		try (PDDocument pdf = pdf(quote)) {
			int pages = pdf.getNumberOfPages();
			assertThat(pages).isGreaterThan(1);
			assertThat(text(pdf, pages, pages)).contains("稟議用に作成しました。", "見積番号：Q-10000001").doesNotContain("品名");
			draw(pdf, 9);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 11, 100, 200 })
	void longOnesBreakWell(int lines) throws IOException {
		try (PDDocument pdf = pdf(QuoteFixture.quote(Addressee.COMPANY, "サンプル株式会社", QuoteFixture.lines(lines)))) {
			String text = text(pdf);
			for (int line = 1; line <= lines; line++) {
				assertThat(text).contains("第%d号".formatted(line));
			}
			draw(pdf, lines);
		}
	}

	/** Counted in the time of the processor: other work on the machine is not its own. */
	@Test
	void aHundredLinesTakeLessThanHalfASecond() {
		Quote quote = QuoteFixture.quote(Addressee.COMPANY, "サンプル株式会社", QuoteFixture.lines(100));
		ThreadMXBean processor = ManagementFactory.getThreadMXBean();
		List<Long> times = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			long start = processor.getCurrentThreadCpuTime();
			this.document.of(quote);
			times.add(Duration.ofNanos(processor.getCurrentThreadCpuTime() - start).toMillis());
		}
		System.out.printf("quote document: 100 lines in %s ms of processor time%n", times);
		assertThat(times.stream().min(Long::compare).orElseThrow()).isLessThan(500);
	}

	private static void draw(PDDocument pdf, int lines) throws IOException {
		draw(pdf, Integer.toString(lines));
	}

	private static void draw(PDDocument pdf, String name) throws IOException {
		new File("target/quotes").mkdirs();
		for (int page = 0; page < Math.min(pdf.getNumberOfPages(), 3); page++) {
			BufferedImage picture = new PDFRenderer(pdf).renderImageWithDPI(page, 90);
			ImageIO.write(picture, "png", new File("target/quotes/%s-%d.png".formatted(name, page + 1)));
		}
	}

}
