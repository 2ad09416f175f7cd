package dev.keiyaku.bill.web;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.bench.Statements;
import dev.keiyaku.bill.Bill;
import dev.keiyaku.bill.BillStatus;
import dev.keiyaku.bill.Bills;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.contract.ContractHolder;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.OpenContract;
import dev.keiyaku.list.ListColumn;
import dev.keiyaku.list.ListRange;
import dev.keiyaku.list.Listing;
import dev.keiyaku.process.ProcessTest;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Given a company with a contract whose second term has been billed, when its members
 * look for the bill, read it and take it away as paper (store 5.3).
 */
class BillPagesIT extends ProcessTest {

	private static final Pattern ROW = Pattern.compile("<th scope=\"row\" class=\"number\">(B-\\d+)</th>");

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Bills bills;

	@Autowired
	private BillPaper paper;

	@Autowired
	private Contracts contracts;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Statements statements;

	@Value("${server.port}")
	private int port;

	private NewCustomer customer;

	private PortalClient client;

	private String contract;

	private Bill bill;

	@BeforeEach
	void aBilledTerm() {
		this.customer = NewCustomer.of(this.store, "請求画面株式会社");
		this.client = this.customer.signIn(this.port);
		this.contract = contract(3);
		this.bill = billed(this.contract);
	}

	private String contract(int quantity) {
		String order = "T-" + UUID.randomUUID().toString().substring(0, 13);
		String number = this.contracts.open(new OpenContract(this.customer.companyId(), order,
				new ContractHolder("請求画面株式会社", "経理部", "試験 一郎", this.customer.email()),
				List.of(new PricedLine("zoom-workplace-pro-monthly", "Zoom Workplace Pro（月額）", "ライセンス",
						BillingPeriod.MONTHLY, this.today.minusMonths(1).minusDays(1), quantity, 2_680, List.of()))));
		this.contracts.awaitStart(order);
		return number;
	}

	private Bill billed(String contract) {
		return soon()
			.until(() -> this.bills.ofContract(contract),
					(all) -> all.size() == 1 && all.get(0).status() == BillStatus.BILLED)
			.get(0);
	}

	@Test
	void theListFindsABillByItsDayPeriodYenAndWordsTogether() {
		Bill other = billed(contract(1));
		this.database.update("update bill set issued_on = issued_on - 40, status = 'BILLED_BY_HAND' where number = ?",
				other.number());
		LocalDate day = this.today;

		assertThat(shown("")).containsExactly(other.number(), this.bill.number());
		assertThat(shown("?sort=total")).containsExactly(other.number(), this.bill.number());
		assertThat(shown("?sort=-issued")).containsExactly(this.bill.number(), other.number());
		assertThat(shown("?from=" + day)).containsExactly(this.bill.number());
		assertThat(shown("?to=" + day.minusDays(40))).containsExactly(other.number());
		assertThat(shown("?min=8844&max=8844")).containsExactly(this.bill.number());
		assertThat(shown("?min=8845")).isEmpty();
		assertThat(shown("?status=BILLED")).containsExactly(this.bill.number());
		assertThat(shown("?kind=TERM")).hasSize(2);
		assertThat(shown("?kind=ORDER")).isEmpty();
		assertThat(shown("?q=" + this.contract.toLowerCase())).containsExactly(this.bill.number());
		assertThat(shown("?since=%s&until=%s".formatted(this.bill.lastDay(), this.bill.lastDay()))).hasSize(2);
		assertThat(shown("?since=" + this.bill.lastDay().plusDays(1))).isEmpty();
		assertThat(shown("?until=" + this.bill.firstDay().minusDays(1))).isEmpty();
		assertThat(shown("?min=1&from=%s&since=%s&status=BILLED&q=zoom".formatted(day, day)))
			.containsExactly(this.bill.number());
		assertThat(list("?since=2027-02-29").body()).contains("id=\"list-since-problem\"")
			.doesNotContain(this.bill.number(), "??");
		assertThat(list("?since=2027-02-02&until=2027-02-01").body()).contains("id=\"list-until-problem\"");
	}

	@Test
	void rangesCostNoStatement() {
		Listing<Bill> listing = new Listing<>("bill", "/",
				List.of(ListColumn.number("bill.number", Bill::number).sortedBy("number", "number")), List.of(),
				List.of(ListRange.ofDays("day", "bill.issued-on"),
						ListRange.ofPeriods("firstDay", "lastDay", "bill.period"),
						ListRange.ofYen("total", "bill.total")),
				"number", "id");
		Map<String, String> ranges = Map.of("from", "2020-01-01", "since", "2020-01-01", "max", "8844");
		assertThat(this.bills.of(this.customer.companyId(), listing.read(ranges))).hasSize(1);

		assertThat(this.statements.of(() -> this.bills.of(this.customer.companyId(), listing.read(ranges))))
			.isEqualTo(this.statements.of(() -> this.bills.of(this.customer.companyId(), listing.read(Map.of()))));
	}

	@Test
	void theFileCountsWithTheYenAndHasNoFormula() {
		this.database.update("update bill set lines = jsonb_set(lines, '{0,name}', '\"=cmd|calc\"') where number = ?",
				this.bill.number());

		List<String> rows = this.client.get("/mypage/bills.csv").body().lines().toList();

		assertThat(rows).hasSize(2).noneMatch((row) -> row.contains("??"));
		assertThat(rows.get(0)).startsWith("\uFEFF請求番号,発行日,商品,").contains("小計（税抜）", "消費税（10%）", "合計（税込）", "取引番号");
		assertThat(rows.get(1)).startsWith(this.bill.number() + "," + this.today + ",'=cmd|calc,")
			.contains(this.contract, ",8040,804,8844,", this.bill.firstDay().toString(), this.bill.number() + "-1");
	}

	@Test
	void thePageSaysWhatIsPaidWhenAndWhereTheInvoiceComesFrom() {
		String page = this.client.get(page()).body();

		assertThat(page)
			.contains("請求 " + this.bill.number(), "請求済", "お支払期限は", "決済事業者からお送りします", this.contract,
					"/mypage/contracts/" + this.contract, "Zoom Workplace Pro（月額）", "8,040円", "804円", "8,844円",
					this.bill.number() + "-1", page() + "/pdf", "請求明細書（PDF）", "請求内容の確定")
			.doesNotContain("??", "お支払いの方法");
		assertThat(this.client.get("/mypage/contracts/" + this.contract).body()).contains(page() + "\"", "8,844円")
			.doesNotContain("??");
		assertThat(this.client.get("/mypage").body()).contains("/mypage/bills\"", "請求一覧");
	}

	@Test
	void thePaperHasTheYenOfTheBill() throws IOException {
		HttpResponse<String> answer = this.client.get(page() + "/pdf");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/pdf");
		assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow()).contains("inline",
				this.bill.number());
		assertThat(text())
			.contains("請求明細書", "請求画面株式会社　御中", "%,d円".formatted(this.bill.amounts().subtotal()),
					"%,d円".formatted(this.bill.amounts().tax()), "%,d円".formatted(this.bill.total()), this.contract,
					"1 / 1")
			.doesNotContain("??", "〓");
	}

	@Test
	void thePaperKeepsItsIssuerWhenTheOperatorsSettingsHaveChangedSince() throws IOException {
		String today = this.bill.issuer().orElseThrow().company();
		this.database.update("""
				update bill set issuer = issuer || '{"company": "当時の商号株式会社", "registrationNumber": "T2222222222222"}'
				where number = ?""", this.bill.number());

		assertThat(text()).contains("当時の商号株式会社", "登録番号：T2222222222222").doesNotContain(today);
	}

	@Test
	void whatIsNotIssuedHasNoPaper() {
		this.database.update("update bill set status = 'REFUSED' where number = ?", this.bill.number());

		assertThat(this.client.get(page()).body()).contains("確認中", "ご請求の方法を確認しています").doesNotContain(page() + "/pdf");
		assertThat(this.client.get(page() + "/pdf").statusCode()).isEqualTo(404);
	}

	@Test
	void whatIsBilledByHandSaysHowToPayIt() {
		this.database.update("""
				update bill set status = 'BILLED_BY_HAND', invoiced_by = 'STORE', transaction_id = null,
				note = 'お振り込みください。<b>' where number = ?""", this.bill.number());

		assertThat(this.client.get(page()).body()).contains("個別請求", "お支払いの方法", "お振り込みください。&lt;b&gt;", "請求書（PDF）")
			.doesNotContain("取引番号", "??");
		assertThat(this.client.get(page() + "/pdf").statusCode()).isEqualTo(200);
	}

	@Test
	void anotherCompanyFindsNothing() {
		PortalClient stranger = NewCustomer.of(this.store, "別の請求株式会社").signIn(this.port);

		assertThat(stranger.get("/mypage/bills").body()).contains("ご請求はまだありません").doesNotContain(this.bill.number());
		assertThat(ROW.matcher(stranger.get("/mypage/bills?q=" + this.bill.number()).body()).find()).isFalse();
		assertThat(stranger.get("/mypage/bills.csv").body().lines()).hasSize(1);
		assertThat(stranger.get(page()).statusCode()).isEqualTo(404);
		assertThat(stranger.get(page() + "/pdf").statusCode()).isEqualTo(404);
		assertThat(this.client.get("/mypage/bills/B-1").statusCode()).isEqualTo(404);
	}

	@Test
	void theOperatorFindsItAmongTheDocuments() {
		assertThat(this.database.queryForMap("""
				select kind, day, amount, with_tax, partner, status from documents where number = ?""",
				this.bill.number()))
			.containsEntry("kind", "BILL")
			.containsEntry("day", Date.valueOf(this.today))
			.containsEntry("amount", 8_844L)
			.containsEntry("with_tax", true)
			.containsEntry("partner", "請求画面株式会社")
			.containsEntry("status", "BILLED");
	}

	private String page() {
		return "/mypage/bills/" + this.bill.number();
	}

	private String text() throws IOException {
		try (PDDocument pdf = Loader
			.loadPDF(this.paper.of(this.bills.find(this.bill.number(), this.customer.companyId()).orElseThrow()))) {
			return new PDFTextStripper().getText(pdf);
		}
	}

	private List<String> shown(String query) {
		return ROW.matcher(list(query).body()).results().map((row) -> row.group(1)).toList();
	}

	private HttpResponse<String> list(String query) {
		HttpResponse<String> answer = this.client.get("/mypage/bills" + query);
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer;
	}

}
