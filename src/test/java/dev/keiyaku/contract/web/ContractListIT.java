package dev.keiyaku.contract.web;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import dev.keiyaku.NewCustomer;
import dev.keiyaku.PortalClient;
import dev.keiyaku.amendment.AmendmentFixture;
import dev.keiyaku.amendment.Amendments;
import dev.keiyaku.catalog.BillingPeriod;
import dev.keiyaku.catalog.LineOption;
import dev.keiyaku.catalog.PricedLine;
import dev.keiyaku.bench.Statements;
import dev.keiyaku.contract.Contract;
import dev.keiyaku.contract.ContractHolder;
import dev.keiyaku.contract.Contracts;
import dev.keiyaku.contract.OpenContract;
import dev.keiyaku.list.ListColumn;
import dev.keiyaku.list.ListRange;
import dev.keiyaku.list.Listing;
import dev.keiyaku.member.Members;
import dev.keiyaku.member.SignedInMember;
import dev.keiyaku.process.ProcessTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/** Given a company with contracts, when its members look through them (store 5.2). */
class ContractListIT extends ProcessTest {

	private static final Pattern ROW = Pattern.compile("<th scope=\"row\" class=\"number\">(C-\\d+)</th>");

	@Autowired
	private ApplicationContext store;

	@Autowired
	private Contracts contracts;

	@Autowired
	private Members members;

	@Autowired
	private JdbcTemplate database;

	@Autowired
	private Statements statements;

	@Value("${server.port}")
	private int port;

	private NewCustomer customer;

	private PortalClient client;

	private LocalDate start;

	private String annual;

	private String monthly;

	@BeforeEach
	void aCompanyWithAnAnnualAndAMonthlyContract() {
		this.customer = NewCustomer.of(this.store, "契約一覧株式会社");
		this.client = this.customer.signIn(this.port);
		this.start = this.today.plusDays(20);
		this.annual = open(BillingPeriod.ANNUAL, this.start, "O-771", "端末防御");
		this.monthly = open(BillingPeriod.MONTHLY, this.start.minusDays(5), "O-772", "会議サービス");
	}

	private String open(BillingPeriod period, LocalDate startDate, String order, String plan) {
		ContractHolder holder = new ContractHolder("契約一覧株式会社", null, "試験 一郎", this.customer.email());
		return this.contracts
			.open(new OpenContract(this.customer.companyId(), order, holder, List.of(new PricedLine("plan", plan, "台",
					period, startDate, 2, 1_000, List.of(new LineOption("watch", "監視代行", "台", 2, 200))))));
	}

	@Test
	void itFindsByNumberOrderProductAndOption() {
		assertThat(shown("")).containsExactly(this.monthly, this.annual);
		assertThat(shown("?q=" + this.annual)).containsExactly(this.annual);
		assertThat(shown("?q=o772")).containsExactly(this.monthly);
		assertThat(shown("?q=" + typed("端末防御"))).containsExactly(this.annual);
		assertThat(shown("?q=" + typed("監視代行 試験"))).containsExactly(this.monthly, this.annual);
		assertThat(shown("?q=_")).isEmpty();
	}

	@Test
	void itIsSortedByNumberAndStart() {
		assertThat(shown("?sort=number")).containsExactly(this.annual, this.monthly);
		assertThat(shown("?sort=start")).containsExactly(this.monthly, this.annual);
		assertThat(shown("?sort=-start")).containsExactly(this.annual, this.monthly);
		assertThat(shown("?sort=companyId")).isEqualTo(shown(""));
	}

	@Test
	void theRenewalMonthIsThatOfAnnualContracts() {
		int renewal = this.start.minusDays(1).getMonthValue();

		assertThat(shown("?renewal=" + renewal)).containsExactly(this.annual);
		assertThat(shown("?renewal=" + (renewal % 12 + 1))).isEmpty();
		assertThat(shown("?renewal=13")).isEqualTo(shown(""));
		assertThat(list("?renewal=" + renewal).body())
			.contains("更新月", renewal + "月", "contracts.csv?renewal=" + renewal)
			.doesNotContain("??");
	}

	@Test
	void aStatusNarrowsIt() {
		this.contracts.awaitStart("O-771");

		assertThat(shown("?status=AWAITING_START")).containsExactly(this.annual);
		assertThat(shown("?status=IN_PROCEDURE")).containsExactly(this.monthly);
		assertThat(shown("?status=ENDED")).isEmpty();
	}

	@Test
	void itTellsWhatEndsWhatIsRenewedAndWhatHasAnOpenProcedure() {
		AmendmentFixture procedures = new AmendmentFixture(this.store);
		SignedInMember member = SignedInMember.of(this.members.byId(this.customer.memberId()));
		LocalDate lastDay = this.contracts.byNumber(this.annual).rule().term(1).lastDay();
		String change = procedures.change(this.contracts.byNumber(this.annual), member, lastDay.plusDays(1), 3, 1_000);
		LocalDate end = this.contracts.byNumber(this.monthly).rule().term(2).lastDay();
		this.contracts.endOn(this.monthly, end);

		assertThat(shown("?procedure=yes")).containsExactly(this.annual);
		assertThat(shown("?procedure=no")).containsExactly(this.monthly);
		assertThat(shown("?end=yes")).containsExactly(this.monthly);
		assertThat(shown("?end=no")).containsExactly(this.annual);
		assertThat(shown("?end=maybe")).isEqualTo(shown(""));
		assertThat(shown("?sort=end")).containsExactly(this.monthly, this.annual);
		assertThat(shown("?q=" + change)).as("found by its procedure").containsExactly(this.annual);
		assertThat(list("").body())
			.contains("/mypage/contracts/%s/procedures/%s".formatted(this.annual, change), "数量・商品変更</span>", "（申請）",
					"で終了")
			.doesNotContain("??");
		List<String> rows = file("?sort=number").lines().toList();
		assertThat(rows.get(0)).endsWith("契約終了日,次の更新日,お手続き,お手続きの種類,お手続きの状況,お手続きの適用日");
		assertThat(rows.get(1))
			.endsWith(",,%s,%s,数量・商品変更,申請,%s".formatted(lastDay.plusDays(1), change, lastDay.plusDays(1)));
		assertThat(rows.get(2))
			.endsWith(",%s,%s,,,,".formatted(end, this.contracts.byNumber(this.monthly).rule().term(2).firstDay()));
		assertThat(file("?procedure=yes").lines()).hasSize(2);
		assertThat(
				this.database.queryForMap("select kind, day, amount, partner from documents where number = ?", change))
			.containsEntry("kind", "PROCEDURE")
			.containsEntry("day", Date.valueOf(this.today))
			.containsEntry("amount",
					this.store.getBean(Amendments.class).byNumber(change).charge().amounts().subtotal());

		procedures.withdraw(change);
		assertThat(shown("?procedure=yes")).isEmpty();
		assertThat(shown("?q=" + change)).as("also when it is over").containsExactly(this.annual);
		assertThat(list("").body()).doesNotContain(change);
	}

	private String file(String query) {
		return this.client.get("/mypage/contracts.csv" + query).body();
	}

	@Test
	void rangesOfStartsAndAmountsHaveBothEndsAndAreCombined() {
		LocalDate earlier = this.start.minusDays(5);
		String free = openFor(0);

		assertThat(shown("?from=" + this.start + "&to=" + this.start)).containsExactly(free, this.annual);
		assertThat(shown("?to=" + this.start.minusDays(1))).containsExactly(this.monthly);
		assertThat(shown("?from=" + earlier + "&to=" + earlier)).containsExactly(this.monthly);
		assertThat(shown("?min=2400&max=2400")).containsExactly(this.monthly, this.annual);
		assertThat(shown("?min=2401")).isEmpty();
		assertThat(shown("?max=2399")).containsExactly(free);
		assertThat(shown("?min=1&from=" + this.start + "&status=IN_PROCEDURE&end=no&q=o771"))
			.containsExactly(this.annual);
		assertThat(shown("?min=1&from=" + this.start + "&q=o772")).isEmpty();
		assertThat(file("?max=2,400&to=" + earlier)).startsWith("\uFEFF契約番号,")
			.contains(this.monthly)
			.doesNotContain(this.annual);
		assertThat(list("?from=2027-02-29").body()).contains("id=\"list-from-problem\"")
			.doesNotContain(this.annual, "??");
	}

	private String openFor(long unitPrice) {
		ContractHolder holder = new ContractHolder("契約一覧株式会社", null, "試験 一郎", this.customer.email());
		return this.contracts.open(new OpenContract(this.customer.companyId(), "O-773", holder, List
			.of(new PricedLine("free", "無料版", "台", BillingPeriod.ANNUAL, this.start, 1, unitPrice, List.of()))));
	}

	@Test
	void theAmountIsThatOfTheVersionInForceToday() {
		version(this.monthly, this.today.minusDays(40), 5_000);
		version(this.monthly, this.today.minusDays(10), 6_000);
		version(this.monthly, this.today.minusDays(10), 7_000);
		version(this.monthly, this.today.plusDays(1), 8_000);
		this.database.update("update contract set start_date = ? where number = ?", this.today.minusDays(40),
				this.monthly);

		assertThat(this.contracts.byNumber(this.monthly).amountOn(this.today)).isEqualTo(7_000);
		assertThat(shown("?min=7000&max=7000")).containsExactly(this.monthly);
		assertThat(shown("?min=7001")).isEmpty();
		assertThat(
				this.database.queryForObject("select amount from documents where number = ?", Long.class, this.monthly))
			.isEqualTo(7_000);
	}

	private void version(String number, LocalDate firstDay, long unitPrice) {
		this.database
			.update("""
					insert into contract_version (contract_id, first_day, cause, recorded_at, lines)
					select id, ?, number, now(), jsonb_build_array(jsonb_build_object('number', 1, 'planCode', 'plan', 'name', '会議',
					  'unit', '台', 'quantity', 1, 'unitPrice', ?, 'options', '[]'::jsonb)) from contract where number = ?""",
					firstDay, unitPrice, number);
	}

	@Test
	void theOperatorFindsDocumentsByDayAmountAndPartner() {
		assertThat(this.database.queryForMap("""
				select kind, day, amount, with_tax, status from documents
				where partner like '契約一覧%' and partner_number = (select number from company where id = ?)
				and day between ? and ? and amount between 2400 and 2400""", this.customer.companyId(), this.start,
				this.start))
			.containsEntry("kind", "CONTRACT")
			.containsEntry("amount", 2_400L)
			.containsEntry("with_tax", false)
			.containsEntry("status", "IN_PROCEDURE");
	}

	@Test
	void aRangeCostsNoStatement() {
		Listing<Contract> listing = new Listing<>("contract", "/",
				List.of(ListColumn.number("contract.number", Contract::number).sortedBy("number", "number")), List.of(),
				List.of(ListRange.ofDays("startDate", "contract.start"),
						ListRange.ofYen(this.contracts.amountToday(), "contract.amount")),
				"number", "id");
		Map<String, String> ranges = Map.of("from", "2020-01-01", "min", "1", "max", "2400");
		assertThat(this.contracts.of(this.customer.companyId(), listing.read(ranges))).hasSize(2);

		assertThat(this.statements.of(() -> this.contracts.of(this.customer.companyId(), listing.read(ranges))))
			.isEqualTo(this.statements.of(() -> this.contracts.of(this.customer.companyId(), listing.read(Map.of()))));
	}

	@Test
	void theFileHasTermAndRenewalMonthAndNoFormula() {
		this.database.update("""
				update contract_version set lines = jsonb_set(lines, '{0,name}', '"+cmd|calc"')
				where contract_id = (select id from contract where number = ?)""", this.monthly);

		String file = this.client.get("/mypage/contracts.csv?sort=number").body();

		assertThat(file).startsWith("\uFEFF契約番号,").doesNotContain("??");
		assertThat(file.lines().skip(1).toList()).hasSize(2)
			.satisfies((rows) -> assertThat(rows.get(0)).startsWith(this.annual + ",端末防御、監視代行," + this.start)
				.contains(YearMonth.from(this.start.plusYears(1).minusDays(1)).toString(), "2400", "新規契約手続き中", "O-771"))
			.satisfies((rows) -> assertThat(rows.get(1)).startsWith(this.monthly + ",'+cmd|calc"));
	}

	@Test
	void anotherCompanyFindsNothing() {
		PortalClient stranger = NewCustomer.of(this.store, "別の契約株式会社").signIn(this.port);

		assertThat(stranger.get("/mypage/contracts").body()).contains("ご契約はまだありません").doesNotContain(this.annual);
		assertThat(ROW.matcher(stranger.get("/mypage/contracts?q=" + this.annual).body()).find()).isFalse();
		assertThat(ROW.matcher(stranger.get("/mypage/contracts?from=2020-01-01&min=0").body()).find()).isFalse();
		assertThat(stranger.get("/mypage/contracts.csv").body().lines()).hasSize(1);
		assertThat(stranger.get("/mypage/contracts.csv?from=2020-01-01&min=0").body().lines()).hasSize(1);
		assertThat(stranger.get("/mypage/contracts/" + this.annual).statusCode()).isEqualTo(404);
	}

	private List<String> shown(String query) {
		return ROW.matcher(list(query).body()).results().map((row) -> row.group(1)).toList();
	}

	private HttpResponse<String> list(String query) {
		HttpResponse<String> answer = this.client.get("/mypage/contracts" + query);
		assertThat(answer.statusCode()).isEqualTo(200);
		return answer;
	}

	private static String typed(String words) {
		return URLEncoder.encode(words, StandardCharsets.UTF_8);
	}

}
