package dev.keiyaku.browser;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import dev.keiyaku.NewCustomer;
import dev.keiyaku.bill.Bill;
import dev.keiyaku.bill.BillStatus;
import dev.keiyaku.bill.Bills;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.contract.ContractHolder;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.OpenContract;
import dev.keiyaku.process.ProcessTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** A customer goes from マイページ to the bill of a term, and takes its paper (store 5.3). */
class BillBrowserIT extends ProcessTest {

	private static final String ANDROID = "Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) "
			+ "Chrome/140.0.0.0 Mobile Safari/537.36";

	@RegisterExtension
	final Windows windows = new Windows();

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Contracts contracts;

	@Autowired
	private Bills bills;

	@Value("${server.port}")
	private int port;

	private NewCustomer buyer;

	private String contract;

	private Bill bill;

	@BeforeEach
	void aBilledTerm() {
		this.buyer = NewCustomer.of(this.store, "請求閲覧株式会社");
		String order = "T-" + UUID.randomUUID().toString().substring(0, 13);
		this.contract = this.contracts.open(new OpenContract(this.buyer.companyId(), order,
				new ContractHolder("請求閲覧株式会社", null, "試験 一郎", this.buyer.email()),
				List.of(new PricedLine("zoom-workplace-pro-monthly", "Zoom Workplace Pro（月額）", "ライセンス",
						BillingPeriod.MONTHLY, this.today.minusMonths(1).minusDays(1), 3, 2_680, List.of()))));
		this.contracts.awaitStart(order);
		this.bill = soon()
			.until(() -> this.bills.ofContract(this.contract),
					(all) -> all.size() == 1 && all.get(0).status() == BillStatus.BILLED)
			.get(0);
	}

	@Test
	void atADesk() throws IOException {
		walk(new Portal(this.windows.open(), this.port), "desk");
	}

	@Test
	void onAPhone() throws IOException {
		walk(new Portal(this.windows.openOnPhone(ANDROID), this.port), "phone");
	}

	private void walk(Portal portal, String name) throws IOException {
		portal.signIn(this.buyer.loginId(), NewCustomer.PASSWORD);
		portal.open("/mypage");
		portal.follow("請求一覧");
		portal.expectToBeAt("/mypage/bills");
		assertThat(portal.main().locator("tbody tr")).hasCount(1);
		assertThat(portal.main().locator("tbody tr")).containsText("8,844円");
		expectRoom(portal, name + "-list");

		portal.main().getByLabel("請求 %s の詳細".formatted(this.bill.number())).click();
		portal.expectToBeAt("/mypage/bills/" + this.bill.number());
		assertThat(portal.main()).containsText("決済事業者からお送りします");
		expectRoom(portal, name + "-detail");

		Locator paper = portal.main()
			.locator("a[target=_blank]", new Locator.LocatorOptions().setHasText("請求明細書（PDF）"));
		APIResponse answer = portal.page()
			.request()
			.get("http://localhost:%d%s".formatted(this.port, paper.getAttribute("href")));
		assertThat(answer.headers().get("content-type")).startsWith("application/pdf");
		try (PDDocument pdf = Loader.loadPDF(answer.body())) {
			assertThat(new PDFTextStripper().getText(pdf)).contains("請求明細書", this.bill.number(), "8,844円");
			ImageIO.write(new PDFRenderer(pdf).renderImageWithDPI(0, 90), "png",
					Path.of("target", "screenshots", "bill-paper-" + name + ".png").toFile());
		}

		portal.follow("契約 " + this.contract);
		portal.expectToBeAt("/mypage/contracts/" + this.contract);
		assertThat(portal.main()).containsText(this.bill.number());
		expectRoom(portal, name + "-contract");
		portal.follow("この契約のご請求をすべて見る");
		assertThat(portal.main().locator("tbody tr")).hasCount(1);
	}

	private static void expectRoom(Portal portal, String name) {
		Page page = portal.page();
		page.screenshot(new ScreenshotOptions().setFullPage(true)
			.setPath(Path.of("target", "screenshots", "bill-" + name + ".png")));
		assertThat(
				(Boolean) page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
			.isTrue();
	}

}
